// Where the server is. Plain questions about files, so that every way can be tested without VS Code.

import * as path from 'node:path';

/** What the search may look at. Paths are absolute; `isFile` follows links and answers false for folders. */
export interface Surroundings {
  /** The setting `apparatus.server.path`; empty when it is not set. */
  readonly setting: string;
  readonly extensionFolder: string;
  /** Only folders that the user trusts: a program in any other is never started. */
  readonly trustedFolders: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
  isFile(file: string): boolean;
}

/** A command that starts the server, before the arguments of its own. */
export interface ServerCommand {
  readonly kind: 'found';
  readonly command: string;
  readonly args: readonly string[];
  /** The server's own file: the command itself, or the `.dll` that it runs. */
  readonly file: string;
}

/** No server can be started; the sentence says why and what helps. */
export interface NoServer {
  readonly kind: 'missing';
  readonly sentence: string;
}

export const needsRuntime =
  'The Apparatus server needs the .NET 10 runtime, which was not found on this machine. Install it, then run “Apparatus: Restart server”.';

/**
 * Finds the server: the setting alone when it is set; otherwise the one that came with the extension, one on the PATH,
 * one that was installed as a .NET tool, one that was built in the checkout that holds the extension or an open folder. A library is run by `dotnet`.
 */
export function findServer(around: Surroundings): ServerCommand | NoServer {
  if (around.setting !== '') {
    return fromSetting(around, around.setting);
  }
  const candidates = [
    ...filesNamedServer(around, path.join(around.extensionFolder, 'server')),
    ...onPath(around, programNames(around, 'apparatus')),
    // The PATH of a desktop session often lacks this folder, though the shell's has it.
    ...programNames(around, 'apparatus').map((name) => path.join(around.homeFolder, '.dotnet/tools', name)),
    ...checkouts(around).flatMap((folder) =>
      ['Release', 'Debug'].map((kind) => path.join(folder, 'src/Apparatus/bin', kind, 'net10.0/apparatus.dll')),
    ),
  ];
  let libraryWithoutRuntime = false;
  for (const file of candidates) {
    if (!around.isFile(file)) {
      continue;
    }
    const found = commandFor(around, file);
    if (found !== undefined) {
      return found;
    }
    libraryWithoutRuntime = true;
  }
  return {
    kind: 'missing',
    sentence: libraryWithoutRuntime
      ? needsRuntime
      : 'Apparatus found no server: none came with this extension. Name one in the setting “apparatus.server.path”, ' +
        'put a program “apparatus” on the PATH, or run “dotnet tool install --global Apparatus”.',
  };
}

function fromSetting(around: Surroundings, setting: string): ServerCommand | NoServer {
  const file = setting.replace(/^~(?=[/\\])/, around.homeFolder);
  if (!path.isAbsolute(file)) {
    return missing(
      `The setting “apparatus.server.path” must be a whole path, beginning at the root; it is “${setting}”.`,
    );
  }
  if (!around.isFile(file)) {
    return missing(`The setting “apparatus.server.path” names “${setting}”, and there is no such file.`);
  }
  return commandFor(around, file) ?? missing(needsRuntime);
}

function missing(sentence: string): NoServer {
  return { kind: 'missing', sentence };
}

/** The command that runs this file; undefined when it is a library and there is no `dotnet` to run it. */
function commandFor(around: Surroundings, file: string): ServerCommand | undefined {
  if (path.extname(file).toLowerCase() !== '.dll') {
    return { kind: 'found', command: file, args: [], file };
  }
  const dotnet = findDotnet(around);
  return dotnet === undefined ? undefined : { kind: 'found', command: dotnet, args: [file], file };
}

function filesNamedServer(around: Surroundings, folder: string): string[] {
  return [...programNames(around, 'apparatus'), 'apparatus.dll'].map((name) => path.join(folder, name));
}

/** `dotnet` of DOTNET_ROOT, of the PATH, or of the places where its installers put it. */
function findDotnet(around: Surroundings): string | undefined {
  const names = programNames(around, 'dotnet');
  const root = around.environment['DOTNET_ROOT'];
  const usual =
    around.platform === 'win32'
      ? [path.join(around.environment['ProgramFiles'] ?? 'C:\\Program Files', 'dotnet')]
      : ['/usr/lib/dotnet', '/usr/share/dotnet', '/usr/local/share/dotnet', path.join(around.homeFolder, '.dotnet')];
  return [
    ...(root === undefined || root === '' ? [] : names.map((name) => path.join(root, name))),
    ...onPath(around, names),
    ...usual.flatMap((folder) => names.map((name) => path.join(folder, name))),
  ].find((file) => around.isFile(file));
}

function programNames(around: Surroundings, name: string): string[] {
  return around.platform === 'win32' ? [`${name}.exe`] : [name];
}

/** Relative entries of the PATH are passed over: they would name a program inside whatever folder is open. */
function onPath(around: Surroundings, names: readonly string[]): string[] {
  const variable = around.environment['PATH'] ?? around.environment['Path'] ?? '';
  return variable
    .split(around.platform === 'win32' ? ';' : ':')
    .filter((folder) => path.isAbsolute(folder))
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
}

/** The folders above the extension and the trusted folders that are a checkout of this project. */
function checkouts(around: Surroundings): string[] {
  const starts = [around.extensionFolder, ...around.trustedFolders];
  return [...new Set(starts.flatMap(withParents))].filter((folder) =>
    around.isFile(path.join(folder, 'src/Apparatus/Apparatus.csproj')),
  );
}

function withParents(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...withParents(parent)];
}
