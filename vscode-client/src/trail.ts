// Where the user was before a jump into a note, so that the way back leads there.

import type * as vscode from 'vscode';

export interface Step {
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
}

export class Trail {
  private step: Step | undefined;

  /** The place that the last jump left; undefined before the first one. */
  get last(): Step | undefined {
    return this.step;
  }

  leave(uri: vscode.Uri, position: vscode.Position): void {
    this.step = { uri, position };
  }
}
