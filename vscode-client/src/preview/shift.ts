// Marks of a text that has been edited since: those that the edit did not touch are moved with their words, the others wait for the server.

import type { PreviewMark } from '../contract';

/**
 * Moves marks of one text to the places where the same words stand in another. What lies in the part that differs is left out.
 * @param marks Marks in order.
 * @param before The text that they were made for.
 * @param after The text that is shown.
 */
export function shift(marks: readonly PreviewMark[], before: string, after: string): readonly PreviewMark[] {
  if (before === after) {
    return marks;
  }
  const most = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < most && before[prefix] === after[prefix]) {
    prefix++;
  }
  let suffix = 0;
  while (suffix < most - prefix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) {
    suffix++;
  }
  const moved = after.length - before.length;
  return marks.flatMap((mark) =>
    mark.end <= prefix
      ? [mark]
      : mark.start >= before.length - suffix
        ? [{ ...mark, start: mark.start + moved, end: mark.end + moved }]
        : [],
  );
}
