// A user's hands: opening files, placing the cursor, pointing at words, choosing commands. On a busy machine a key or a click gets
// lost while the layout moves, so each of these is done again until its effect shows.
import { join } from 'node:path';
import { log, out, sleep } from './vscode.mjs';

export class Hands {
  constructor(page) {
    this.page = page;
    this.editor = page.locator('.editor-instance .monaco-editor[role="code"]').first();
    this.input = page.locator('.quick-input-widget input[type="text"]').first();
  }

  /** Does something until what it should bring about can be seen. */
  async until(what, act, seen, { tries = 8, wait = 2500 } = {}) {
    for (let i = 1; i <= tries; i++) {
      await act(i);
      if (await seen.waitFor({ timeout: wait }).then(() => true, () => false)) {
        if (i > 1) log(`   (${what}: took ${i} tries)`);
        return;
      }
    }
    throw new Error(`${what}: did not happen in ${tries} tries`);
  }

  /** Asks again until the answer is true; `what` is named when it never is. */
  async eventually(what, question, limit = 30_000) {
    const end = Date.now() + limit;
    while (!(await question())) {
      if (Date.now() > end) throw new Error(`${what}: did not happen`);
      await sleep(100);
    }
  }

  line(text) {
    return this.editor.locator('.view-line', { hasText: text }).first();
  }

  cursorAt(line, column) {
    return this.page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col ${column}\\b`) });
  }

  async open(file) {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: file }).first();
    await this.until(`open ${file}`, async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Control+p');
      await this.input.fill(file);
      // A fast machine would press the key before the list has an item to take.
      const isThere = await row.and(this.page.locator('.focused')).waitFor({ timeout: 5000 }).then(() => true, () => false);
      if (!isThere) return;
      await this.page.waitForTimeout(150);
      await this.page.keyboard.press('Enter');
    }, this.page.locator('.tab.active', { hasText: file }), { wait: 6000 });
    await this.editor.locator('.view-line').first().waitFor();
  }

  async focus() {
    await this.editor.locator('.native-edit-context, textarea.inputarea').first().focus();
  }

  /** Places the cursor through the box "Go to line", which does not depend on pixels. */
  async place(line, column) {
    await this.until(`cursor to ${line}:${column}`, async () => {
      await this.focus();
      await this.page.keyboard.press('Control+g');
      await this.input.waitFor();
      await this.input.fill(`:${line}:${column}`);
      await this.page.keyboard.press('Enter');
    }, this.cursorAt(line, column));
  }

  /** Carries out a command of the palette; `seen` is what it brings about. */
  async command(title, seen) {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    await this.until(`command “${title}”`, async (i) => {
      if (i > 1) await this.page.keyboard.press('Escape');
      await this.focus();
      await this.page.keyboard.press('F1');
      await this.input.waitFor();
      await this.input.fill(`>${title}`);
      await row.waitFor();
      await this.page.waitForTimeout(150);
      await this.page.keyboard.press('Enter');
    }, seen, { tries: 4, wait: 8000 });
  }

  /** Takes one of the offers at the cursor, by keys: in some versions something lies over the list that takes the clicks. */
  async takeOffer(title, seen) {
    const offer = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    await this.until(`offer “${title}”`, () => this.page.keyboard.press('Control+.'), offer);
    await this.picture('offers');
    await this.until(`choose “${title}”`, async (i) => { if (i > 1) await this.page.keyboard.press('ArrowDown'); }, offer.and(this.page.locator('.focused')), { tries: 12, wait: 400 });
    await this.page.keyboard.press('Enter');
    await seen.waitFor();
  }

  /** The middle of a word on the screen; the page has no element for a word, so a range is measured. */
  box(word) {
    return this.editor.evaluate((root, wanted) => {
      for (const line of root.querySelectorAll('.view-line')) {
        // A word may be spread over several coloured stretches: the line is searched as one text.
        const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const nodes = [];
        let text = '';
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
          nodes.push([text.length, node]);
          text += node.data.replaceAll('\u00a0', ' '); // as the editor draws spaces
        }
        const at = text.indexOf(wanted);
        if (at < 0) continue;
        const middle = at + Math.floor(wanted.length / 2);
        const [start, node] = nodes.findLast(([offset]) => offset <= middle);
        const range = document.createRange();
        range.setStart(node, middle - start);
        range.setEnd(node, middle - start + 1);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return null;
    }, word);
  }

  /** Rests the pointer on a word until a hover with the expected text stands there; answers with the hover's text. */
  async hover(word, expected) {
    const widget = this.page.locator('.monaco-editor .monaco-hover:not(.hidden)').filter({ hasText: expected }).first();
    for (let i = 1; ; i++) {
      const point = await this.box(word);
      if (point === null) throw new Error(`“${word}” is not on the screen`);
      await this.page.mouse.move(point.x + 200, point.y + 120);
      await this.page.mouse.move(point.x, point.y, { steps: 8 });
      try {
        await widget.waitFor({ timeout: 4000 });
        return (await widget.innerText()).replace(/\s+/g, ' ').trim();
      } catch (error) {
        if (i === 6) throw error;
      }
    }
  }

  async picture(name, clip) {
    await this.page.screenshot({ path: join(out, `${name}.png`), ...(clip ? { clip } : {}) });
  }
}
