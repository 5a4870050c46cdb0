// Makes the packages of the extension, apparatus-TARGET.vsix: one for each platform, with a server that needs nothing else, and
// one for every other machine, without a server. Without arguments the one for this machine; "all", or names of targets.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

process.chdir(path.join(import.meta.dirname, '..'));

// VS Code's name of each platform, .NET's name, and how the server is made. Native code can be linked only where it is to run.
const targets = [
  { name: 'linux-x64', runtime: 'linux-x64', native: true },
  { name: 'linux-arm64', runtime: 'linux-arm64' },
  { name: 'win32-x64', runtime: 'win-x64' },
  { name: 'darwin-x64', runtime: 'osx-x64' },
  { name: 'darwin-arm64', runtime: 'osx-arm64' },
  { name: 'universal' },
];

class Refusal extends Error {}

const work = mkdtempSync(path.join(tmpdir(), 'apparatus-package-'));
try {
  const wanted = chosen(process.argv.slice(2));
  const linker = wanted.some((target) => target.native) ? findLinker() : undefined;
  await import('./build.mjs');
  copyFileSync('../LICENSE', 'LICENSE');
  copyFileSync('../CHANGELOG.md', 'CHANGELOG.md');
  const made = wanted.map((target) => make(target, linker));
  console.log(table([['package', 'server', 'server, MB', 'package, MB', 'seconds'], ...made]));
} catch (error) {
  if (!(error instanceof Refusal)) {
    throw error;
  }
  console.error(`package: ${error.message}`);
  process.exitCode = 1;
} finally {
  // A server left here would be taken for the one to develop with, whatever machine it is for.
  rmSync('server', { recursive: true, force: true });
  rmSync(work, { recursive: true, force: true });
}

function chosen(names) {
  if (names.includes('all')) {
    return targets;
  }
  const here = `${process.platform}-${process.arch}`;
  return (names.length === 0 ? [here] : names).map((name) => {
    const target = targets.find((known) => known.name === name || known.runtime === name);
    if (target === undefined) {
      throw new Refusal(
        `there is no package for ${name}. Name one of ${targets.map((known) => known.name).join(', ')}, or all.`,
      );
    }
    return target;
  });
}

/** The compiler that links native code, tried on a program of one line. */
function findLinker() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Refusal(
      'the server for linux-x64 is native code, which can be linked on Linux x64 only. Name other targets.',
    );
  }
  const links = (compiler) =>
    spawnSync(compiler, ['-x', 'c', '-', '-o', path.join(work, 'probe')], { input: 'int main(void) { return 0; }\n' })
      .status === 0;
  const linker = ['clang', 'gcc'].find(links);
  if (linker === undefined) {
    throw new Refusal(
      'the server for linux-x64 is native code, and neither clang nor gcc can link a program here. ' +
        'Install one of them with the headers of the C library (Debian: gcc libc6-dev zlib1g-dev), or name other targets.',
    );
  }
  return linker;
}

/** One package; returns its line of the table. */
function make(target, linker) {
  const start = Date.now();
  rmSync('server', { recursive: true, force: true });
  if (target.runtime !== undefined) {
    console.log(`${target.name}: publishing the server …`);
    publish(target, linker);
  }
  const file = `apparatus-${target.name}.vsix`;
  console.log(`${target.name}: packing ${file} …`);
  const vsce = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const platform = target.runtime === undefined ? [] : ['--target', target.name];
  execFileSync(process.execPath, ['node_modules/@vscode/vsce/vsce', ...vsce, ...platform, '--out', file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const kind = target.native ? 'native' : target.runtime === undefined ? 'none' : 'self-contained';
  const seconds = Math.round((Date.now() - start) / 1000);
  return [file, kind, megabytes(sizeOf('server')), megabytes(sizeOf(file)), String(seconds)];
}

/** Everything that is made on the way, and the lock file that a restore for one platform needs, stays outside the checkout. */
function publish(target, linker) {
  const shared = {
    DebugType: 'none',
    PublishDocumentationFile: 'false',
    PublishDocumentationFiles: 'false',
    RestorePackagesWithLockFile: 'false',
    NuGetLockFilePath: path.join(work, 'packages.lock.json'),
    // Warnings of our own code stay errors, which its analysis finds; what the libraries contain is not for us to mend.
    ILLinkTreatWarningsAsErrors: 'false',
    IlcTreatWarningsAsErrors: 'false',
    // Newtonsoft.Json comes with StreamJsonRpc, and nothing of ours calls it.
    MSBuildWarningsAsMessages: 'IL2104',
  };
  const kind = target.native
    ? { PublishAot: 'true', StripSymbols: 'true', CppCompilerAndLinker: linker }
    : { SelfContained: 'true', PublishReadyToRun: 'true', PublishTrimmed: 'true', DebuggerSupport: 'false' };
  const folders = ['--artifacts-path', path.join(work, target.name), '--output', path.resolve('server')];
  const run = spawnSync(
    'dotnet',
    [
      ...['publish', '../src/Apparatus', '--configuration', 'Release', '--runtime', target.runtime],
      ...[...folders, '--verbosity', 'quiet', '--nologo'],
      ...Object.entries({ ...shared, ...kind }).map(([name, value]) => `--property:${name}=${value}`),
    ],
    { stdio: 'inherit' },
  );
  if (run.error !== undefined) {
    throw new Refusal('the .NET SDK is needed, and there is no program “dotnet” on the PATH.');
  }
  if (run.status !== 0) {
    throw new Refusal(`the server for ${target.name} could not be published; what dotnet says stands above.`);
  }
  // The symbols of native code are three times as large as the program.
  rmSync('server/apparatus.dbg', { force: true });
}

function sizeOf(file) {
  if (!existsSync(file)) {
    return 0;
  }
  const stat = statSync(file);
  return stat.isDirectory()
    ? readdirSync(file).reduce((sum, name) => sum + sizeOf(path.join(file, name)), 0)
    : stat.size;
}

function megabytes(bytes) {
  return bytes === 0 ? '–' : (bytes / 1e6).toFixed(1);
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) => row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  return rows.map(line).join('\n');
}
