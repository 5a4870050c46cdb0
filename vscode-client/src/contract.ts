// Requests to the server beyond the protocol's own: `workspace/executeCommand` with these names, arguments and results.

import type { Location, Position, Range, WorkspaceEdit } from 'vscode-languageclient';

/** A place in a text, as the protocol writes it. */
export interface PlaceParams {
  readonly uri: string;
  readonly position: Position;
  /** The selected words, when there are any: the note is about them. */
  readonly range?: Range;
}

/** `apparatus.noteSeries`: the series that a new note here can belong to, the likeliest first. */
export const noteSeries = 'apparatus.noteSeries';

export interface NoteSeries {
  /** The prefix of the series' labels, `e` in `[^e-kronstadt]`; empty for notes without a series. */
  readonly series: string;
  /** The name that the edition gives it. */
  readonly name: string;
  /** A label that is still free, made of the annotated words. */
  readonly label: string;
}

/** `apparatus.insertNote`: the edit that writes reference and definition. Nothing is changed yet. */
export const insertNote = 'apparatus.insertNote';

export interface InsertNoteParams extends PlaceParams {
  readonly series?: string;
  readonly label?: string;
}

export interface InsertedNote {
  readonly edit: WorkspaceEdit;
  /** The word that stands for the note's text and is to be written over, once the edit is applied. */
  readonly cursor: Location;
  readonly label: string;
}

/** `apparatus.noteReferences`: the places that refer to the note whose definition stands around a position. */
export const noteReferences = 'apparatus.noteReferences';

/** `apparatus.showStatus`: what the server knows of a file's edition, or of all that are open, as Markdown. */
export const showStatus = 'apparatus.showStatus';

/** Arguments of `apparatus.showReferences`, which the server puts on its code lenses and the client carries out. */
export type ShowReferencesArguments = readonly [uri: string, position: Position, locations: readonly Location[]];

/** `apparatus.pageAt`: the page of the printed base that a place lies on, as `1968, p. 12`; null where there is none. */
export const pageAt = 'apparatus.pageAt';
