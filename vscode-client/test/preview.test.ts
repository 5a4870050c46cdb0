import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import type { PreviewMark, PreviewPage } from '../src/contract';
import { annotate, replace } from '../src/preview/plugin';
import { shift } from '../src/preview/shift';

const mark = (text: string, words: string, rest: Omit<PreviewMark, 'start' | 'end'>): PreviewMark => {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length, ...rest };
};
const render = (text: string, marks: readonly PreviewMark[], rest: Partial<PreviewPage> = {}): string => {
  const page = { notes: [], bibliography: [], ...rest, marks };
  return annotate(new MarkdownIt({ html: true }), (asked) => (asked === text ? page : undefined)).render(text);
};

test('a note mark becomes a number that leads to the note below', () => {
  const text = '*"Words."*[^e-a] go on.\n';
  const html = render(text, [mark(text, '[^e-a]', { kind: 'note', text: '1', title: 'Far "away"', name: 'e-a' })], {
    notes: [{ label: 'e-a', mark: '1', text: 'Far *away*.', isCalled: true }],
    bibliography: ['Brinton, *Bolsheviks*.'],
  });
  assert.match(
    html,
    /<em>&quot;Words.&quot;<\/em><sup class="apparatus-note"><a href="#apparatus-note-e-a" title="Far &quot;away&quot;">1<\/a><\/sup> go on\./,
  );
  assert.match(html, /id="apparatus-note-e-a">.*<p>Far <em>away<\/em>.<\/p>/s);
  assert.match(html, /<p>Brinton, <em>Bolsheviks<\/em>.<\/p>/);
});

test('a definition disappears, and lines keep their numbers', () => {
  const text = 'A.\n\n[^a]: Note\n    two.\n\nB.\n';
  const marks = [mark(text, '[^a]: Note\n    two.', { kind: 'hiddenLines' as const })];
  assert.equal(replace(text, marks), 'A.\n\n\n\n\nB.\n');
  assert.equal(render(text, marks), '<p>A.</p>\n<p>B.</p>\n');
});

test('a term keeps its words and its emphasis', () => {
  const text = 'The *labour* aristocracy, again.\n';
  const html = render(text, [mark(text, '*labour* aristocracy', { kind: 'term', title: 'Paid <more>', name: 't' })]);
  assert.equal(
    html,
    '<p>The <em><span class="apparatus-term" title="Paid &lt;more&gt;">labour</span></em><span class="apparatus-term" title="Paid &lt;more&gt;"> aristocracy</span>, again.</p>\n',
  );
});

test('marks inside a term are shown, and their brackets go', () => {
  const text = 'One-man[]{.pb #p3} [mangement]{.sic}.\n';
  const html = render(
    text,
    [
      mark(text, 'One-man[]{.pb #p3} [mangement]{.sic}', { kind: 'term', title: 'T' }),
      mark(text, '[]{.pb #p3}', { kind: 'page', text: '3', name: 'p3', title: 'p. 3' }),
      mark(text, '[man', { kind: 'hidden' }),
      mark(text, 'mangement', { kind: 'editorial', title: 'error kept', name: 'sic' }),
      mark(text, ']{.sic}', { kind: 'hidden' }),
    ].map((m, i) => (i === 2 ? { ...m, end: m.start + 1 } : m)),
  );
  assert.match(html, /<span class="apparatus-page" id="p3" title="p. 3">3<\/span>/);
  assert.match(html, /<span class="apparatus-editorial apparatus-sic" title="error kept">mangement<\/span>\./);
  assert.doesNotMatch(html, /[\[\]{}\ue000-\uf8ff⦃⦄]/);
});

test('code and addresses keep their source', () => {
  const text = '`a[^x]b` ![d[^x]](i.png)\n\n    c[^x]\n';
  const marks = [...text.matchAll(/\[\^x\]/g)].map((m): PreviewMark => ({
    start: m.index,
    end: m.index + 4,
    kind: 'note',
    text: '1',
    name: 'x',
  }));
  const html = render(text, marks);
  assert.match(html, /<code>a\[\^x\]b<\/code>/);
  assert.match(html, /<pre><code>c\[\^x\]/);
  assert.doesNotMatch(html, /[\ue000-\uf8ff⦃⦄]/);
});

test('hostile texts of notes stay texts', () => {
  const text = 'A[^x].\n';
  const html = annotate(new MarkdownIt({ html: false }), () => ({
    marks: [mark(text, '[^x]', { kind: 'note', text: '<b>', title: '"><script>', name: '"><i>' })],
    notes: [{ label: '"><i>', mark: '<u>', text: '<script>1</script>', isCalled: true }],
    bibliography: [],
  })).render(text);
  assert.doesNotMatch(html, /<script>|<i>|<b>|<u>/);
});

test('a text that nothing is known of is read as ever', () => {
  const md = annotate(new MarkdownIt(), () => undefined);
  assert.equal(md.render('A[^x] ⦃b⦄.\n'), '<p>A[^x] ⦃b⦄.</p>\n');
});

test('marks move with their words when the text is edited elsewhere', () => {
  const before = 'One[^a] two[^b] three[^c].';
  const marks = ['[^a]', '[^b]', '[^c]'].map((words) => mark(before, words, { kind: 'note' }));
  const after = 'One[^a] two and a half three[^c].';
  assert.deepEqual(
    shift(marks, before, after).map((m) => after.slice(m.start, m.end)),
    ['[^a]', '[^c]'],
  );
  assert.equal(shift(marks, before, before), marks);
});
