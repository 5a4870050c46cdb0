// “New edition”: asks for what only a person knows and hands it to “apparatus new”, which writes the files and refuses to overwrite any.

import { execFile } from 'node:child_process';
import * as vscode from 'vscode';
import type { ServerCommand } from './serverLocation';

export async function newEdition(server: ServerCommand): Promise<void> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Folder of the new edition'),
      openLabel: vscode.l10n.t('Create the edition here'),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(vscode.workspace.workspaceFolders?.[0] === undefined
        ? {}
        : { defaultUri: vscode.workspace.workspaceFolders[0].uri }),
    })) ?? [];
  if (folder === undefined) {
    return;
  }
  const answers: string[] = [];
  const questions: readonly (readonly [option: string, prompt: string])[] = [
    ['--title', vscode.l10n.t('Title of the edition')],
    ['--author', vscode.l10n.t('Author (leave empty if there is none)')],
    ['--lang', vscode.l10n.t('Language of the text, for example en-GB (leave empty for the usual one)')],
    ['--base', vscode.l10n.t('Short name of the printed base, for example 1968 (leave empty if there is none)')],
  ];
  for (const [step, [option, prompt]] of questions.entries()) {
    const answer = await vscode.window.showInputBox({
      title: vscode.l10n.t('New edition ({0} of {1})', step + 1, questions.length),
      prompt,
      ignoreFocusOut: true,
    });
    if (answer === undefined) {
      return;
    }
    if (answer.trim() !== '') {
      answers.push(option, answer.trim());
    }
  }
  await run(server, ['new', folder.fsPath, '--yes', ...answers]);
  const manifest = vscode.Uri.joinPath(folder, 'edition.yml');
  if (vscode.workspace.getWorkspaceFolder(folder) === undefined) {
    const choice = await vscode.window.showInformationMessage(
      vscode.l10n.t('The edition is ready.'),
      vscode.l10n.t('Open its folder'),
    );
    if (choice !== undefined) {
      await vscode.commands.executeCommand('vscode.openFolder', folder);
      return;
    }
  }
  await vscode.window.showTextDocument(manifest);
}

/** Runs the program; what it says against the work becomes the message. */
function run(server: ServerCommand, args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    execFile(server.command, [...server.args, ...args], { windowsHide: true }, (error, _, stderr) => {
      if (error === null) {
        done();
      } else {
        fail(new Error(stderr.trim() === '' ? error.message : stderr.trim()));
      }
    });
  });
}
