import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findServer, needsRuntime, type Surroundings } from '../src/serverLocation';

/** A machine on which these files exist and nothing else. */
function machine(files: readonly string[], rest: Partial<Surroundings> = {}): Surroundings {
  return {
    setting: '',
    extensionFolder: '/home/anna/.vscode/extensions/apparatus',
    trustedFolders: [],
    environment: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    homeFolder: '/home/anna',
    isFile: (file) => files.includes(file),
    ...rest,
  };
}

const bundledProgram = '/home/anna/.vscode/extensions/apparatus/server/apparatus';
const bundledLibrary = '/home/anna/.vscode/extensions/apparatus/server/apparatus.dll';
const dotnet = '/usr/bin/dotnet';
const program = (file: string) => ({ kind: 'found', command: file, args: [], file });
const library = (file: string, runtime = dotnet) => ({ kind: 'found', command: runtime, args: [file], file });

function sentence(around: Surroundings): string {
  const found = findServer(around);
  assert.ok(found.kind === 'missing');
  return found.sentence;
}

test('the setting goes before everything else', () => {
  const files = ['/opt/apparatus', bundledProgram, '/usr/bin/apparatus'];
  assert.deepEqual(findServer(machine(files, { setting: '/opt/apparatus' })), program('/opt/apparatus'));
});

test('a library in the setting is run by dotnet', () => {
  assert.deepEqual(
    findServer(machine(['/opt/Apparatus.DLL', dotnet], { setting: '/opt/Apparatus.DLL' })),
    library('/opt/Apparatus.DLL'),
  );
});

test('the setting may begin at the home folder', () => {
  const around = machine(['/home/anna/bin/apparatus'], { setting: '~/bin/apparatus' });
  assert.deepEqual(findServer(around), program('/home/anna/bin/apparatus'));
});

test('a wrong setting is reported, not passed over', () => {
  assert.match(
    sentence(machine([bundledProgram], { setting: '/gone/apparatus' })),
    /“\/gone\/apparatus”.*no such file/,
  );
});

test('a relative setting is refused, for it would depend on the folder that is open', () => {
  assert.match(sentence(machine(['bin/apparatus'], { setting: 'bin/apparatus' })), /whole path/);
});

test('a library in the setting without dotnet asks for the runtime', () => {
  assert.equal(sentence(machine(['/opt/apparatus.dll'], { setting: '/opt/apparatus.dll' })), needsRuntime);
});

test('the server that came with the extension goes before the PATH', () => {
  assert.deepEqual(
    findServer(machine([bundledProgram, bundledLibrary, dotnet, '/usr/bin/apparatus'])),
    program(bundledProgram),
  );
  assert.deepEqual(findServer(machine([bundledLibrary, dotnet, '/usr/bin/apparatus'])), library(bundledLibrary));
});

test('where the bundled library cannot run, a program on the PATH can', () => {
  assert.deepEqual(findServer(machine([bundledLibrary, '/usr/bin/apparatus'])), program('/usr/bin/apparatus'));
});

test('the first folder of the PATH wins', () => {
  assert.deepEqual(
    findServer(machine(['/usr/bin/apparatus', '/usr/local/bin/apparatus'])),
    program('/usr/local/bin/apparatus'),
  );
});

test('a .NET tool is found where it is installed, after the PATH and before a checkout', () => {
  const tool = '/home/anna/.dotnet/tools/apparatus';
  const checkout = [
    '/src/project/src/Apparatus/Apparatus.csproj',
    '/src/project/src/Apparatus/bin/Release/net10.0/apparatus.dll',
    dotnet,
  ];
  const rest = { trustedFolders: ['/src/project'] };
  assert.deepEqual(findServer(machine([tool, ...checkout], rest)), program(tool));
  assert.deepEqual(findServer(machine(['/usr/bin/apparatus', tool])), program('/usr/bin/apparatus'));
});

test('on Windows the .NET tool is a program with its ending', () => {
  const tool = '/home/anna/.dotnet/tools/apparatus.exe';
  assert.deepEqual(findServer(machine([tool], { platform: 'win32' })), program(tool));
  assert.equal(findServer(machine(['/home/anna/.dotnet/tools/apparatus'], { platform: 'win32' })).kind, 'missing');
});

test('relative entries of the PATH are passed over', () => {
  assert.equal(
    findServer(machine(['bin/apparatus', 'apparatus'], { environment: { PATH: 'bin:.::' } })).kind,
    'missing',
  );
});

test('a checkout that holds the extension is used for development', () => {
  const files = [
    '/src/project/src/Apparatus/Apparatus.csproj',
    '/src/project/src/Apparatus/bin/Debug/net10.0/apparatus.dll',
    dotnet,
  ];
  const found = findServer(machine(files, { extensionFolder: '/src/project/vscode-client' }));
  assert.deepEqual(found, library('/src/project/src/Apparatus/bin/Debug/net10.0/apparatus.dll'));
});

test('so is one that holds a trusted folder, and the release build goes first', () => {
  const builds = ['Debug', 'Release'].map((kind) => `/src/project/src/Apparatus/bin/${kind}/net10.0/apparatus.dll`);
  const files = ['/src/project/src/Apparatus/Apparatus.csproj', ...builds, dotnet];
  const found = findServer(machine(files, { trustedFolders: ['/src/project/samples/draft'] }));
  assert.deepEqual(found, library('/src/project/src/Apparatus/bin/Release/net10.0/apparatus.dll'));
});

test('a build in a folder that only looks alike is not run', () => {
  const files = ['/src/other/src/Apparatus/bin/Debug/net10.0/apparatus.dll', dotnet];
  assert.equal(findServer(machine(files, { trustedFolders: ['/src/other'] })).kind, 'missing');
});

test('dotnet is found by DOTNET_ROOT, and in its usual places', () => {
  const inRoot = machine([bundledLibrary, '/opt/net/dotnet', dotnet], {
    environment: { DOTNET_ROOT: '/opt/net', PATH: '/usr/bin' },
  });
  assert.deepEqual(findServer(inRoot), library(bundledLibrary, '/opt/net/dotnet'));
  const inUsualPlace = machine([bundledLibrary, '/usr/share/dotnet/dotnet'], { environment: {} });
  assert.deepEqual(findServer(inUsualPlace), library(bundledLibrary, '/usr/share/dotnet/dotnet'));
  const inHome = machine([bundledLibrary, '/home/anna/.dotnet/dotnet'], { environment: {} });
  assert.deepEqual(findServer(inHome), library(bundledLibrary, '/home/anna/.dotnet/dotnet'));
});

test('when there is nothing at all, the sentence names the ways', () => {
  const text = sentence(machine([]));
  assert.match(text, /PATH/);
  assert.match(text, /apparatus\.server\.path/);
  assert.match(text, /dotnet tool install/);
});

test('a library without a runtime, and nothing else, asks for the runtime', () => {
  assert.equal(sentence(machine([bundledLibrary])), needsRuntime);
});
