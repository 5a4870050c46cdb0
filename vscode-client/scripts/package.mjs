// Publishes the server into server/, where the extension looks first, and packs both into apparatus.vsix. The server is
// published as a library, which `dotnet` runs on every platform.
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';

const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });

rmSync('server', { recursive: true, force: true });
const properties = [
  'UseAppHost=false',
  'DebugType=none',
  'PublishDocumentationFile=false',
  'PublishDocumentationFiles=false',
];
run(
  'dotnet',
  ...['publish', '../src/Apparatus', '--configuration', 'Release', '--output', 'server', '--verbosity', 'quiet'],
  ...properties.map((property) => `--property:${property}`),
);
copyFileSync('../LICENSE', 'LICENSE');
const vsce = [
  '--no-dependencies',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--out',
  'apparatus.vsix',
];
run(process.execPath, 'node_modules/@vscode/vsce/vsce', 'package', ...vsce);
