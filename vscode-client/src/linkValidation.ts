// VS Code's own Markdown link validation knows no notes and calls each of them broken. We say so once, and change nothing unasked.

import * as vscode from 'vscode';

const remembered = 'linkValidationNotice';

/** Shows the notice if it is due: the validation is on, an edition is open, and the user has not answered before. */
export async function noticeLinkValidation(context: vscode.ExtensionContext): Promise<void> {
  const setting = vscode.workspace.getConfiguration('markdown.validate');
  if (
    !setting.get<boolean>('enabled', false) ||
    context.workspaceState.get<boolean>(remembered, false) ||
    context.globalState.get<boolean>(remembered, false)
  ) {
    return;
  }
  await context.workspaceState.update(remembered, true);
  const turnOff = vscode.l10n.t('Turn off in this workspace');
  const never = vscode.l10n.t('Do not ask again');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'VS Code’s own Markdown link validation does not know notes and reports every one of them as a missing link. Apparatus checks notes and links itself.',
    ),
    ...(vscode.workspace.workspaceFolders === undefined ? [] : [turnOff]),
    never,
  );
  if (choice === turnOff) {
    await setting.update('enabled', false, vscode.ConfigurationTarget.Workspace);
  } else if (choice === never) {
    await context.globalState.update(remembered, true);
  }
}
