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

/** Notification without content: something that views show may have changed. Sent to clients that say `experimental.views`. */
export const changed = 'apparatus/changed';

/** `apparatus.preview`: what a preview of a file shows otherwise than plain Markdown; null for a file of no edition. */
export const preview = 'apparatus.preview';

export interface FileParams {
  readonly uri: string;
}

/** A stretch of the text. Offsets are UTF-16 units. */
export interface PreviewMark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'note' | 'citation' | 'page' | 'hidden' | 'hiddenLines' | 'term' | 'editorial';
  /** What stands in its place, as Markdown. */
  readonly text?: string;
  /** What a reader learns who points at it, in plain words. */
  readonly title?: string;
  /** The label of a note, an id, the class of an editorial mark. */
  readonly name?: string;
  readonly isBroken?: boolean;
}

export interface PreviewNote {
  readonly label: string;
  readonly mark: string;
  readonly text: string;
  readonly isCalled: boolean;
}

export interface PreviewPage {
  readonly marks: readonly PreviewMark[];
  readonly notes: readonly PreviewNote[];
  readonly bibliography: readonly string[];
}

/** `apparatus.contents`: the editions that are open, the one of the given file first. */
export const contents = 'apparatus.contents';

export interface Edition {
  readonly name: string;
  /** The file that declares it. */
  readonly uri: string;
  /** The folder that its paths start from. */
  readonly folder: string;
  readonly isManifest: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly kind: 'notes' | 'works' | 'terms' | 'pages';
  readonly name: string;
  readonly title: string;
  readonly count: number;
  readonly broken: number;
}

/** `apparatus.contentsItems`: the lines of a section, broken ones first. */
export const contentsItems = 'apparatus.contentsItems';

export interface SectionParams extends FileParams {
  readonly kind: string;
  readonly name: string;
}

export interface SectionItem {
  readonly title: string;
  readonly words: string;
  readonly fault?: string;
  readonly place: Location;
}

/** `apparatus.works`: the works that a file can cite, by author and year. */
export const works = 'apparatus.works';

export interface Work {
  readonly key: string;
  readonly authors: string;
  readonly year: string;
  readonly title: string;
  readonly cited: number;
}
