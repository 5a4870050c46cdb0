// What surrounds the text in a real VS Code with the packaged extension: the Apparatus view, the status bar, the preview, choosing a work,
// renumbering with a preview of its edits.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hands } from './hands.mjs';
import { log, withVsCode } from './vscode.mjs';

const sample = resolve(dirname(fileURLToPath(import.meta.url)), '../../../samples/draft');

await withVsCode(sample, async ({ page, folder }) => {
  const hands = new Hands(page);
  const read = (file) => readFileSync(join(folder, file), 'utf8');
  const row = (text) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first();

  await hands.open('10-dispute.md');
  await hands.editor.locator('.squiggly-error').first().waitFor();
  const bar = page.locator('.statusbar-item[id$="apparatus.edition"]');
  await bar.waitFor();
  log(`status bar: ${(await bar.innerText()).trim()}`);

  // The view: notes by series, broken ones first; a click goes to the place.
  const section = row('Notes: The editor');
  await hands.until('the Apparatus view', () => page.locator('.activitybar a[aria-label="Apparatus"]').first().click(), section);
  const broken = row('no note has this label').or(row('e-Ninth'));
  await hands.until('notes of the editor', () => section.click(), broken, { tries: 5 });
  log(`view: ${(await section.innerText()).replace(/\s+/g, ' ')} / ${(await broken.innerText()).replace(/\s+/g, ' ')}`);
  await hands.picture('view');
  await broken.click();
  await hands.line('e-Ninth').waitFor();

  // The filter leaves only lines with the words.
  await hands.command('Apparatus: Filter the view', page.locator('.quick-input-widget', { hasText: 'Show only lines' }));
  await hands.input.fill('e-Ninth');
  await page.keyboard.press('Enter');
  await page.locator('.pane-body', { hasText: 'Only lines with' }).first().waitFor();
  await hands.command('Apparatus: Show all again', section);

  // The preview: numbers, short references, terms, a bibliography.
  await hands.open('10-dispute.md');
  await hands.command('Markdown: Open Preview to the Side', page.locator('iframe.webview.ready').first());
  const preview = page.frameLocator('iframe.webview.ready').first().frameLocator('iframe#active-frame');
  const mark = preview.locator('sup.apparatus-note a').first();
  await mark.waitFor();
  await preview.locator('.apparatus-citation').first().waitFor();
  await preview.locator('.apparatus-bibliography p').first().waitFor();
  const term = preview.locator('.apparatus-term').first();
  log(`preview: note ${await mark.innerText()}, ${await preview.locator('.apparatus-citation').first().innerText()}, term “${await term.innerText()}”: ${await term.getAttribute('title')}`);
  await hands.picture('preview');
  const before = await preview.locator('sup.apparatus-note a').count();

  // As you type: one more reference is one more number.
  await hands.until('the text beside the preview', async () => {
    await page.keyboard.press('Control+1');
    await hands.focus();
  }, page.locator('.statusbar-item', { hasText: /Ln \d+, Col/ }));
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n\nOnce more[^e-debate] of this.\n');
  await hands.eventually('a new number in the preview', async () => (await preview.locator('sup.apparatus-note a').count()) > before);
  log('the preview follows the text');

  // A work is chosen by its title.
  await page.keyboard.type('See ');
  const work = page.locator('.quick-input-list .monaco-list-row').first();
  await hands.command('Apparatus: Insert citation', work);
  await hands.input.fill('Daniels');
  await page.waitForTimeout(300);
  await hands.picture('citation');
  await page.keyboard.press('Enter');
  await hands.line('See [@daniels').waitFor();
  log('a citation is inserted');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('s');
  await hands.eventually('citation on the disk', () => /See \[@daniels/.test(read('text/10-dispute.md')));

  await hands.command('Apparatus: Check whole edition', page.locator('.markers-panel').first());
  log('the whole edition is checked');
});
