// An editor's first quarter of an hour, in a real VS Code with the packaged extension: a fault is seen, a note is read where it is
// referred to and a term where it is used, a work's key is changed everywhere, a note is inserted, and what goes wrong is said in plain words.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hands } from './hands.mjs';
import { log, withVsCode } from './vscode.mjs';

const sample = resolve(dirname(fileURLToPath(import.meta.url)), '../../../samples/draft');

await withVsCode(sample, async ({ page, folder, setMachineSettings }) => {
  const hands = new Hands(page);
  const read = (file) => readFileSync(join(folder, file), 'utf8');
  const notification = (text) => page.locator('.notification-toast', { hasText: text }).first();
  /** The place of a text in a file, as the editor counts: lines and columns from one. */
  const placeOf = (file, text, skip = 0) => {
    const before = read(file).slice(0, read(file).indexOf(text) + skip).split('\n');
    return [before.length, before.at(-1).length + 1];
  };
  const chapter = 'text/10-dispute.md';

  await hands.open('10-dispute.md');
  await hands.editor.locator('.squiggly-error').first().waitFor();
  log('a fault is underlined');

  const told = await hands.hover('[^e-debate]', 'told at length');
  log(`hover on a note: ${told}`);
  await hands.picture('1-hover');
  await hands.picture('hover', await aroundHover(page));
  await page.mouse.move(5, 5);
  const term = await hands.hover('one-man', 'instead of an elected');
  log(`hover on a term: ${term}`);
  await hands.picture('term');
  await page.mouse.move(5, 5);
  log(`and on its other half, in the next line: ${await hands.hover('management the', 'instead of an elected')}`);
  await page.mouse.move(5, 5);
  const work = await hands.hover('@daniels1960', 'Conscience of the Revolution');
  log(`hover on a citation: ${work}`);
  await hands.picture('citation');
  await page.mouse.move(5, 5);

  // A fault is mended by one of the offers, and the fault is gone.
  await hands.place(...placeOf(chapter, '[^e-Ninth]', 4));
  await hands.takeOffer('Change to ‘e-ninth’', hands.line('[^e-ninth]'));
  log('a note is named as it is defined');

  // A key is completed after its first letters.
  const [citing, end] = placeOf(chapter, 'looked up.', 'looked up.'.length);
  await hands.place(citing, end);
  await hands.focus();
  await page.keyboard.type(' [@dan', { delay: 60 });
  const proposal = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'daniels1960' }).first();
  await proposal.waitFor();
  await hands.picture('completion');
  await hands.until('the key is taken', () => page.keyboard.press('Enter'), hands.line('looked up. [@daniels1960'), { tries: 2 });
  log('a key is completed');

  const marker = page.locator('.markers-panel .monaco-list-row', { hasText: 'ED1001' }).first();
  await hands.until('problems panel', () => page.keyboard.press('Control+Shift+M'), marker);
  log(`problems: ${(await marker.innerText()).replace(/\s+/g, ' ').trim()}`);
  await hands.picture('2-problems');
  await page.keyboard.press('Control+j');

  // Rename a work's key in the text: the bibliography, which is not open, has to follow, and so has another chapter.
  await hands.place(...placeOf(chapter, '@daniels1960', 3));
  const box = page.locator('.rename-box input, .monaco-editor .rename-input').first();
  await hands.until('rename box', () => page.keyboard.press('F2'), box);
  assert.equal(await box.inputValue(), 'daniels1960');
  await box.fill('daniels1960conscience');
  await hands.picture('3-rename');
  await page.keyboard.press('Enter');
  await hands.line('@daniels1960conscience').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('s');
  await hands.eventually('rename in the bibliography', () => read('references.bib').includes('@book{daniels1960conscience,'));
  await hands.eventually('rename in another chapter', () => read('text/30-congress.md').includes('@daniels1960conscience, pp. 3-5'));
  await hands.eventually('rename in this chapter', () => read(chapter).includes('[@daniels1960conscience]'));
  assert.ok(!/daniels1960(?!conscience|\.pdf)/.test(read('references.bib') + read('text/30-congress.md') + read(chapter)), 'an old key is left');
  log('a work’s key is changed in text and bibliography');
  await hands.open('references.bib');
  await hands.place(...placeOf('references.bib', 'daniels1960conscience'));
  await hands.picture('4-renamed');

  // Insert a note, write it, go back.
  await hands.open('10-dispute.md');
  const [line, column] = placeOf(chapter, 'another plan', 'another plan'.length);
  await hands.place(line, column);
  const seriesRow = page.locator('.quick-input-list .monaco-list-row', { hasText: 'The editor' });
  await hands.command('Apparatus: Insert note', seriesRow);
  await hands.picture('5-series');
  await hands.until('the editor’s series', async (i) => { if (i > 1) await page.keyboard.press('ArrowDown'); },
    seriesRow.and(page.locator('.focused')), { tries: 10, wait: 500 });
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget', { hasText: 'Label of the note' }).waitFor();
  const label = await hands.input.inputValue();
  log(`proposed label: ${label}`);
  await hands.picture('6-label');
  await page.keyboard.press('Enter');
  await hands.line(`[^${label}]:`).waitFor();
  await hands.focus();
  await page.keyboard.type('He published it as a pamphlet.');
  await hands.line('He published it as a pamphlet.').waitFor();
  await hands.picture('7-note');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('s');
  await hands.eventually('reference on the disk', () => read(chapter).includes(`Trotsky had another plan[^${label}]`));
  await hands.eventually('note on the disk', () =>
    [chapter, 'notes/editor.md'].some((file) => read(file).includes(`[^${label}]: He published it as a pamphlet.`)));
  await hands.command('Apparatus: Go back to the reference', hands.cursorAt(line, `${column}|Ln ${line}, Col ${column + 2}`));
  log('a note is inserted, and the way back leads to its reference');
  await hands.picture('8-back');

  // VS Code's own link validation: the notice comes, and its button changes the setting of the workspace and nothing else.
  const settings = join(folder, '.vscode/settings.json');
  mkdirSync(dirname(settings), { recursive: true });
  writeFileSync(settings, '{ "markdown.validate.enabled": true }\n');
  const notice = notification('does not know notes');
  await notice.waitFor();
  await hands.picture('9-link-validation');
  await notice.getByRole('button', { name: 'Turn off in this workspace' }).click();
  await hands.eventually('validation off', () => JSON.parse(readFileSync(settings, 'utf8'))['markdown.validate.enabled'] === false);
  log('the notice about VS Code’s own link validation is shown, and obeyed');

  // A wrong path is named; without the setting the server is found again.
  setMachineSettings({ 'apparatus.server.path': '/nowhere/apparatus' });
  const complaint = notification('/nowhere/apparatus');
  await complaint.waitFor();
  await hands.picture('10-wrong-path');
  log(`wrong path: ${(await complaint.innerText()).replace(/\s+/g, ' ').trim()}`);
  assert.ok(!existsSync('/nowhere'));
  await hands.editor.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  setMachineSettings(process.env.SERVER_PATH ? { 'apparatus.server.path': process.env.SERVER_PATH } : {});
  await hands.editor.locator('.squiggly-error').first().waitFor();
  log('the server is back');

  await hands.command('Apparatus: Show edition status', page.locator('.tab', { hasText: 'Edition status' }));
  await hands.picture('11-status');
  log('the status of the edition is shown');
});

/** The part of the page that a picture of the hover should show. */
async function aroundHover(page) {
  const hover = await page.locator('.monaco-editor .monaco-hover:not(.hidden)').first().boundingBox();
  const editor = await page.locator('.part.editor').first().boundingBox();
  return { ...editor, height: Math.max(415, hover.y + hover.height + 100 - editor.y) };
}
