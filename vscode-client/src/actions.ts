// Commands that are actions of the server under a name of their own. VS Code itself asks for them, previews and applies them.

import * as vscode from 'vscode';

/** “Renumber notes”: the old and new labels are shown first. */
export async function renumberNotes(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.sourceAction', {
    kind: 'source.organizeNotes.renumber',
    apply: 'first',
  });
}

/** “Define selection”: an entry of the glossary for the selected words. */
export async function defineSelection(): Promise<void> {
  await apply('refactor.rewrite.term');
}

/** “Convert note”: an inline note gets a label and a definition, a labelled one goes into the text. */
export async function convertNote(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return;
  }
  for (const kind of ['refactor.extract.note', 'refactor.inline.note']) {
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      editor.selection,
      kind,
    );
    if (found.some((action) => action.kind?.value === kind && action.disabled === undefined)) {
      await apply(kind);
      return;
    }
  }
  // VS Code says that there is nothing, or why it cannot be done.
  await apply('refactor.extract.note');
}

async function apply(kind: string): Promise<void> {
  await vscode.commands.executeCommand('editor.action.codeAction', { kind, apply: 'ifSingle' });
}
