// The layers of an edition in a real VS Code with the packaged extension: a changed word of the sealed source is underlined and mended by one key,
// a page marker says where it stands.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hands } from './hands.mjs';
import { log, withVsCode } from './vscode.mjs';

const sample = resolve(dirname(fileURLToPath(import.meta.url)), '../../../samples/draft-layers');

await withVsCode(sample, async ({ page, folder }) => {
  const hands = new Hands(page);
  const chapter = 'text/50-sealed.md';
  const read = () => readFileSync(join(folder, chapter), 'utf8');
  const before = read().slice(0, read().indexOf('May') + 1).split('\n');

  await hands.open('50-sealed.md');
  await hands.editor.locator('.squiggly-error').first().waitFor();
  log(`hover on a changed word: ${await hands.hover('May', 'is now')}`);
  await page.mouse.move(5, 5);

  await hands.place(before.length, before.at(-1).length + 1);
  await hands.takeOffer('Mark this as a correction', hands.line('{.corr sic="March."}'));
  await page.keyboard.press('Control+k');
  await page.keyboard.press('s');
  await hands.eventually('correction on the disk', () => read().includes('[May.]{.corr sic="March."}'));
  log('a changed word of the source is marked as a correction');

  await hands.open('20-pages.md');
  await hands.editor.getByText('|ts: 1|').first().waitFor();
  await hands.place(8, 60);
  await page.locator('.statusbar-item', { hasText: 'proof, p. 4' }).waitFor();
  await hands.picture('pages');
  log('pages are shown beside their markers and in the status bar');
});
