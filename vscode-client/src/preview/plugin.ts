// A markdown-it plugin that shows a preview as the edition prints it. It knows nothing of notes or citations: the server says which stretches
// of the text are shown otherwise, and how. Those stretches are replaced by place holders before Markdown is read, so that nothing in them is
// taken for Markdown, and the place holders by what is to be shown afterwards.

import type MarkdownIt from 'markdown-it';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { PreviewMark, PreviewPage } from '../contract';

/** What the server said of a text; undefined where nothing is known (yet). */
export type FindPage = (text: string) => PreviewPage | undefined;

// Private-use characters carry the number of a mark. A replaced stretch is set in rare brackets, because for emphasis beside it a note mark
// has to count as punctuation, as its own brackets do; words of a term have to count as the letters that they are.
const digits = 0xe100;
const open = '⦃';
const close = '⦄';
const begin = '\ue200';
const end = '\ue201';
const finish = '\ue202';
const holder = /⦃([\ue100-\ue109]+)⦄|\ue200([\ue100-\ue109]+)\ue201|\ue202([\ue100-\ue109]+)\ue201/g;

const written = (number: number): string =>
  Array.from(String(number), (digit) => String.fromCharCode(digits + Number(digit))).join('');
const read = (word: string): number => Number(Array.from(word, (c) => String(c.charCodeAt(0) - digits)).join(''));

const isReplaced = (mark: PreviewMark): boolean =>
  mark.kind !== 'term' && (mark.kind !== 'editorial' || mark.text !== undefined);

interface Shown {
  readonly page: PreviewPage;
  readonly marks: readonly PreviewMark[];
  /** The source of each mark, to put back where Markdown reads code. */
  readonly sources: readonly string[];
}

export function annotate(md: MarkdownIt, find: FindPage): MarkdownIt {
  const escape = md.utils.escapeHtml;
  const shown = new WeakMap<object, Shown>();
  /** Texts of notes and references are read without place holders of their own. */
  let isInside = false;
  const inside = (read: () => string): string => {
    const before = isInside;
    isInside = true;
    try {
      return read();
    } finally {
      isInside = before;
    }
  };

  md.core.ruler.before('normalize', 'apparatus_replace', (state: StateCore) => {
    const page = isInside ? undefined : find(state.src);
    if (page === undefined) {
      return;
    }
    shown.set(state.tokens, {
      page,
      marks: page.marks,
      sources: page.marks.map((m) => state.src.slice(m.start, m.end)),
    });
    state.src = replace(state.src, page.marks);
  });

  md.core.ruler.push('apparatus_show', (state: StateCore) => {
    const known = shown.get(state.tokens);
    if (known === undefined) {
      return;
    }
    let terms: readonly PreviewMark[] = [];
    for (const token of state.tokens) {
      if (token.type !== 'inline') {
        restore(token, known);
        continue;
      }
      const children: Token[] = [];
      for (const child of token.children ?? []) {
        if (child.type === 'text') {
          terms = split(child, terms, known, state, children);
        } else {
          restore(child, known);
          children.push(child);
        }
      }
      token.children = children;
      token.content = token.content.replace(holder, '');
    }
    appendix(known.page, state);
  });

  /** Puts the source back into code, addresses and descriptions of images. */
  function restore(token: Token, known: Shown): void {
    const back = (text: string): string =>
      text.replace(holder, (_, replaced: string | undefined) =>
        replaced === undefined ? '' : (known.sources[read(replaced)] ?? ''),
      );
    token.content = back(token.content);
    token.info = back(token.info);
    token.attrs = token.attrs?.map(([name, value]) => [name, back(value)]) ?? null;
    token.children?.forEach((child) => {
      restore(child, known);
    });
  }

  /** Cuts a stretch of text at its place holders; answers with the marks that are still open behind it. */
  function split(
    token: Token,
    open: readonly PreviewMark[],
    known: Shown,
    state: StateCore,
    into: Token[],
  ): readonly PreviewMark[] {
    let around = open;
    let from = 0;
    const put = (words: string): void => {
      if (words === '') {
        return;
      }
      const mark = around.at(-1);
      const piece = new state.Token(mark === undefined ? 'text' : 'apparatus_words', '', 0);
      piece.content = words;
      piece.meta = mark;
      piece.level = token.level;
      into.push(piece);
    };
    for (const match of token.content.matchAll(holder)) {
      put(token.content.slice(from, match.index));
      from = match.index + match[0].length;
      const number = read(match[1] ?? match[2] ?? match[3] ?? '');
      const mark = known.marks[number];
      if (mark === undefined) {
        continue;
      }
      if (match[1] !== undefined) {
        const piece = new state.Token('apparatus_mark', '', 0);
        piece.meta = mark;
        piece.level = token.level;
        into.push(piece);
      } else {
        around = match[2] !== undefined ? [...around, mark] : around.filter((other) => other !== mark);
      }
    }
    put(token.content.slice(from));
    return around;
  }

  /** The notes and the bibliography below the text. */
  function appendix(page: PreviewPage, state: StateCore): void {
    if (page.notes.length === 0 && page.bibliography.length === 0) {
      return;
    }
    const token = new state.Token('apparatus_appendix', '', 0);
    token.block = true;
    token.meta = page;
    state.tokens.push(token);
  }

  md.renderer.rules['apparatus_words'] = (tokens, index) => {
    const token = tokens[index];
    const mark = token?.meta as PreviewMark;
    return `<span class="${classOf(mark)}"${titled(mark)}>${escape(token?.content ?? '')}</span>`;
  };

  md.renderer.rules['apparatus_mark'] = (tokens, index) => {
    const mark = tokens[index]?.meta as PreviewMark;
    const text = mark.text === undefined ? '' : inside(() => md.renderInline(mark.text ?? ''));
    const id = mark.name === undefined ? '' : ` id="${escape(mark.name)}"`;
    switch (mark.kind) {
      case 'note':
        return mark.isBroken === true || mark.name === undefined
          ? `<span class="${classOf(mark)}"${titled(mark)}>${text}</span>`
          : `<sup class="${classOf(mark)}"><a href="#${noteId(mark.name)}"${titled(mark)}>${text}</a></sup>`;
      case 'hidden':
      case 'hiddenLines':
        return id === '' ? '' : `<a${id}></a>`;
      default:
        return `<span class="${classOf(mark)}"${mark.kind === 'page' ? id : ''}${titled(mark)}>${text}</span>`;
    }
  };

  md.renderer.rules['apparatus_appendix'] = (tokens, index) => {
    const page = tokens[index]?.meta as PreviewPage;
    const notes = page.notes.map(
      (note) =>
        `<div class="apparatus-note-text${note.isCalled ? '' : ' apparatus-idle'}" id="${noteId(note.label)}">` +
        `<span class="apparatus-number">${escape(note.mark)}</span><div>${inside(() => md.render(note.text))}</div></div>`,
    );
    const works = page.bibliography.map((work) => `<p>${inside(() => md.renderInline(work))}</p>`);
    return (
      (notes.length === 0 ? '' : `<section class="apparatus-notes">${notes.join('')}</section>`) +
      (works.length === 0 ? '' : `<section class="apparatus-bibliography">${works.join('')}</section>`)
    );
  };

  const titled = (mark: PreviewMark): string => (mark.title === undefined ? '' : ` title="${escape(mark.title)}"`);
  const classOf = (mark: PreviewMark): string =>
    [
      `apparatus-${mark.kind}`,
      ...(mark.kind === 'editorial' && mark.name !== undefined ? [`apparatus-${mark.name}`] : []),
      ...(mark.isBroken === true ? ['apparatus-broken'] : []),
    ].join(' ');
  const noteId = (label: string): string => `apparatus-note-${encodeURIComponent(label)}`;
  return md;
}

/** Puts place holders into a text. Lines that are not printed become empty ones, so that all others keep their numbers. */
export function replace(text: string, marks: readonly PreviewMark[]): string {
  const pieces: { at: number; order: number; length: number; put: string }[] = [];
  marks.forEach((mark, number) => {
    if (mark.kind === 'hiddenLines') {
      pieces.push({
        at: mark.start,
        order: 1,
        length: mark.end - mark.start,
        put: text.slice(mark.start, mark.end).replace(/[^\r\n]/g, ''),
      });
    } else if (isReplaced(mark)) {
      pieces.push({ at: mark.start, order: 1, length: mark.end - mark.start, put: open + written(number) + close });
    } else {
      pieces.push({ at: mark.start, order: 2, length: 0, put: begin + written(number) + end });
      pieces.push({ at: mark.end, order: 0, length: 0, put: finish + written(number) + end });
    }
  });
  pieces.sort((one, other) => one.at - other.at || one.order - other.order);
  let result = '';
  let from = 0;
  for (const piece of pieces) {
    // What lies inside a replaced stretch has gone with it.
    if (piece.at < from) {
      continue;
    }
    result += text.slice(from, piece.at) + piece.put;
    from = piece.at + piece.length;
  }
  return result + text.slice(from);
}
