import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksAnnotated } from '../src/annotated';

test('notes, citations and a named bibliography make a text annotated', () => {
  for (const text of [
    'A[^1].',
    'A^[aside].',
    'See [@brinton, p. 3].',
    'See [cf. -@brinton].',
    '[@{odd key}]',
    '---\nbibliography: w.bib\n---\n',
  ]) {
    assert.ok(looksAnnotated(text), text);
  }
});

test('other Markdown is left alone', () => {
  for (const text of [
    '',
    '# Title\n\n- [ ] task\n',
    'Ask a@b.org or @handle.',
    '[link](x.md) and [ref][1]',
    'x^2 and [a-z]',
  ]) {
    assert.ok(!looksAnnotated(text), text);
  }
});
