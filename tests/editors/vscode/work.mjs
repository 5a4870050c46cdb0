// An editor's work beyond the text, in a real VS Code with the packaged extension: notes renumbered after a look at the edits, a selected phrase defined,
// the edition exported, a new one made, the server lost and found again.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hands } from './hands.mjs';
import { log, withVsCode } from './vscode.mjs';

const sample = resolve(dirname(fileURLToPath(import.meta.url)), '../../../samples/workers-opposition');

await withVsCode(sample, async ({ page, folder }) => {
  const hands = new Hands(page);
  const read = (file) => readFileSync(join(folder, file), 'utf8');
  const save = async () => {
    await hands.focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('s');
  };

  // Renumbering shows what it would do before it does it.
  writeFileSync(join(folder, 'aside.md'), 'One[^2] two[^1].\n\n[^1]: First.\n\n[^2]: Second.\n');
  await hands.open('aside.md');
  await hands.place(1, 1);
  await hands.command('Apparatus: Renumber notes', page.getByRole('button', { name: 'Apply' }).first());
  // Nothing is ticked at first: whoever looks decides.
  await page.locator('.edit-checkbox').first().click();
  await hands.picture('renumber');
  await page.getByRole('button', { name: 'Apply' }).first().click();
  await hands.line('One[^1]').waitFor();
  await save();
  await hands.eventually('renumbered notes on the disk', () => read('aside.md').startsWith('One[^1] two[^2].'));
  log('notes are renumbered after a look at the edits');

  // A phrase becomes an entry of the glossary.
  await hands.open('10-introduction.md');
  const glossary = read('glossary.md');
  await hands.place(readFileSync(join(folder, 'text/10-introduction.md'), 'utf8').split('\n').findIndex((line) => /^[A-Z][a-z]+ [a-z]+ /.test(line)) + 1, 1);
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await hands.command('Apparatus: Define selection', page.locator('.tab', { hasText: 'glossary.md' }).or(page.locator('.monaco-workbench', { hasText: '1 unsaved' })).first());
  await hands.open('glossary.md');
  await save();
  await hands.eventually('a new entry in the glossary', () => read('glossary.md').length > glossary.length);
  log('a selected phrase is defined');

  // The whole edition goes through Pandoc.
  await hands.open('10-introduction.md');
  const format = page.locator('.quick-input-list .monaco-list-row', { hasText: 'HTML' }).first();
  await hands.command('Apparatus: Export with Pandoc', format);
  await format.click();
  await page.locator('.quick-input-widget', { hasText: 'Export with Pandoc' }).waitFor();
  // The proposed name is that of the folder.
  const book = join(folder, 'workers-opposition.html');
  await page.waitForTimeout(800);
  await page.keyboard.press('Enter');
  await hands.eventually('the exported book', () => existsSync(book), 60_000);
  await page.locator('.notification-toast', { hasText: 'Exported to workers-opposition.html' }).first().waitFor();
  log('the edition is exported');

  // A new edition in a folder of its own.
  const place = join(folder, 'fresh');
  mkdirSync(place);
  await hands.command('Apparatus: New edition', page.locator('.quick-input-widget', { hasText: 'Folder of the new edition' }));
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'fresh' }).first().click();
  await hands.eventually('the folder is chosen', async () => (await hands.input.inputValue()).includes('/fresh'));
  await page.locator('.quick-input-widget').getByRole('button', { name: 'Create the edition here' }).click();
  for (const answer of ['A new edition', '', '', '']) {
    const question = page.locator('.quick-input-widget', { hasText: 'New edition (' });
    await question.waitFor();
    await hands.input.fill(answer);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
  }
  await hands.eventually('the manifest', () => existsSync(join(place, 'edition.yml')));
  assert.match(readFileSync(join(place, 'edition.yml'), 'utf8'), /A new edition/);
  await page.locator('.tab.active', { hasText: 'edition.yml' }).waitFor();
  log('a new edition is made');

  // The server is killed: another takes over, and nobody has to do anything.
  await hands.open('aside.md');
  const own = () => spawnSync('pgrep', ['-f', `${dirname(folder)}/exts/.*lsp --stdio`], { encoding: 'utf8' }).stdout.trim();
  const before = own();
  assert.notEqual(before, '', 'the server of the package does not run');
  process.kill(Number(before.split('\n')[0]), 'SIGKILL');
  await hands.eventually('another server', () => own() !== '' && own() !== before);
  log(`after the end of ${before} another server runs: ${own()}`);
  await page.keyboard.press('Escape');
  await hands.place(1, 1);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nGone[^gone].\n');
  await hands.editor.locator('.squiggly-error').first().waitFor();
  log('and it sees faults');

  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), '{ "workbench.colorTheme": "Default Dark Modern" }\n');
  await page.locator('.monaco-workbench.vs-dark').waitFor();
  await hands.open('20-commentary.md');
  await page.waitForTimeout(1000);
  await hands.picture('dark');
});
