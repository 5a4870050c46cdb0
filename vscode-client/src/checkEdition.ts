// “Check whole edition”: waits until every file has been looked at and opens the list of problems.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { faults } from './contentsView';
import { contents, type Edition, type FileParams } from './contract';
import { ask } from './requests';

export async function checkEdition(client: LanguageClient): Promise<void> {
  const asked = vscode.window.activeTextEditor?.document.uri;
  const params: FileParams = { uri: asked?.scheme === 'file' ? client.code2ProtocolConverter.asUri(asked) : '' };
  const editions = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Checking the edition') },
    () => ask<Edition[]>(client, contents, params),
  );
  const [edition] = editions ?? [];
  if (edition === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No edition is open.'));
    return;
  }
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  const words = faults(edition);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('“{0}”: {1}.', edition.name, words === '' ? vscode.l10n.t('no faults') : words),
  );
}
