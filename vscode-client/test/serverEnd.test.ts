import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainEnd, mayRestart } from '../src/serverEnd';
import { needsRuntime } from '../src/serverLocation';

test('a file that is no program', () => {
  assert.match(explainEnd({ file: '/opt/apparatus', startError: 'EACCES', lastLines: [] }), /not marked as a program/);
});

test('any other failure to start names the system’s word', () => {
  assert.match(
    explainEnd({ file: '/opt/apparatus', startError: 'ENOMEM', lastLines: [] }),
    /could not be started \(ENOMEM\)/,
  );
});

test('a missing runtime is named, whatever the exit code', () => {
  const lastLines = ['You must install or update .NET to run this application.', '', 'App: /opt/apparatus.dll'];
  assert.equal(explainEnd({ file: '/opt/apparatus.dll', exitCode: 150, lastLines }), needsRuntime);
});

test('otherwise the exit code and the last words are told', () => {
  const sentence = explainEnd({
    file: '/opt/apparatus',
    exitCode: 2,
    lastLines: ['first', 'Unrecognized command ‘lsp’.', ' '],
  });
  assert.equal(
    sentence,
    'The Apparatus server “/opt/apparatus” ended with exit code 2. Its last words: Unrecognized command ‘lsp’.',
  );
});

test('a signal is told', () => {
  assert.equal(
    explainEnd({ file: '/opt/apparatus', exitCode: null, signal: 'SIGKILL', lastLines: [] }),
    'The Apparatus server “/opt/apparatus” ended by signal SIGKILL.',
  );
});

test('three ends within three minutes are enough', () => {
  assert.equal(mayRestart([], 0), true);
  assert.equal(mayRestart([0, 1000], 2000), true);
  assert.equal(mayRestart([0, 1000, 2000], 3000), false);
  assert.equal(mayRestart([0, 1000, 2000], 180_001), true);
});
