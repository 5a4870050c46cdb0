// What to say when the server has ended and nobody asked it to.

import { needsRuntime } from './serverLocation';

/** How a process of the server ended. */
export interface ServerEnd {
  /** The server's own file. */
  readonly file: string;
  /** The operating system's word when the process could not be started at all, such as `EACCES`. */
  readonly startError?: string;
  readonly exitCode?: number | null;
  readonly signal?: string | null;
  /** The last lines that it wrote to its standard error. */
  readonly lastLines: readonly string[];
}

/** Says in plain words why the server is not running. */
export function explainEnd(end: ServerEnd): string {
  if (end.startError !== undefined) {
    return end.startError === 'EACCES'
      ? `The Apparatus server “${end.file}” may not be run: it is not marked as a program.`
      : `The Apparatus server “${end.file}” could not be started (${end.startError}).`;
  }
  // The words of the .NET host, which ends with 131 or 150 when its runtime is missing or too old.
  if (end.lastLines.some((line) => line.includes('You must install') && line.includes('.NET'))) {
    return needsRuntime;
  }
  const how =
    typeof end.exitCode === 'number'
      ? ` with exit code ${String(end.exitCode)}`
      : end.signal
        ? ` by signal ${end.signal}`
        : '';
  const last = end.lastLines.findLast((line) => line.trim() !== '');
  return `The Apparatus server “${end.file}” ended${how}${last === undefined ? '.' : `. Its last words: ${last.trim()}`}`;
}

/**
 * Whether a server that ended should be started once more: not when it has done so three times within three minutes,
 * for then it would only go on ending.
 * @param ends The times of its earlier ends, in milliseconds, oldest first.
 */
export function mayRestart(ends: readonly number[], now: number): boolean {
  return ends.filter((time) => now - time < 180_000).length < 3;
}
