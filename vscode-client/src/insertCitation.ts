// “Insert citation”: works to choose from by author, title, year or key; what is written is a citation of Pandoc's.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { works, type FileParams, type Work } from './contract';
import { ask } from './requests';

export async function insertCitation(client: LanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return;
  }
  const params: FileParams = { uri: client.code2ProtocolConverter.asUri(editor.document.uri) };
  const found = (await ask<Work[]>(client, works, params)) ?? [];
  if (found.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This edition has no works to cite: its bibliography is empty, or none is named.'),
    );
    return;
  }
  const chosen = await vscode.window.showQuickPick(
    found.map((work) => ({
      label: [work.authors, work.year].filter((word) => word !== '').join(' '),
      description: `@${work.key}`,
      detail: work.title,
      work,
    })),
    {
      title: vscode.l10n.t('Insert citation'),
      placeHolder: vscode.l10n.t('Author, year, title or key'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (chosen !== undefined) {
    // The cursor stops where a locator goes.
    await editor.insertSnippet(
      new vscode.SnippetString().appendText(`[@${chosen.work.key}`).appendTabstop(0).appendText(']'),
    );
  }
}
