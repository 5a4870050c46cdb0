// “Export with Pandoc”: runs “pandoc -d edition.yml” in the folder of the edition and shows what it says.

import { spawn } from 'node:child_process';
import * as path from 'node:path';
import * as readline from 'node:readline';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Edition } from './contract';

const formats: readonly (readonly [extension: string, name: string])[] = [
  ['html', 'HTML'],
  ['docx', 'Word'],
  ['epub', 'EPUB'],
  ['odt', 'OpenDocument'],
  ['tex', 'LaTeX'],
  ['pdf', 'PDF'],
];

export class Export implements vscode.Disposable {
  private channel: vscode.OutputChannel | undefined;

  dispose(): void {
    this.channel?.dispose();
  }

  async run(client: LanguageClient, edition: Edition | undefined): Promise<void> {
    if (edition?.isManifest !== true) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Only an edition with a manifest can be exported: open one of its files first.'),
      );
      return;
    }
    const manifest = client.protocol2CodeConverter.asUri(edition.uri).fsPath;
    const folder = path.dirname(manifest);
    const format = await vscode.window.showQuickPick(
      formats.map(([extension, name]) => ({ label: name, description: `.${extension}`, extension })),
      { title: vscode.l10n.t('Export “{0}” with Pandoc', edition.name) },
    );
    if (format === undefined) {
      return;
    }
    const target = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Export with Pandoc'),
      defaultUri: vscode.Uri.file(path.join(folder, `${path.basename(folder)}.${format.extension}`)),
      filters: { [format.label]: [format.extension] },
    });
    if (target === undefined) {
      return;
    }
    const channel = (this.channel ??= vscode.window.createOutputChannel('Apparatus: Pandoc'));
    const args = ['-d', path.basename(manifest), '-o', target.fsPath, '--standalone'];
    channel.appendLine(`pandoc ${args.join(' ')}`);
    const code = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Pandoc is exporting “{0}”', edition.name),
        cancellable: true,
      },
      (_, token) => pandoc(args, folder, channel, token),
    );
    if (code === 0) {
      const open = vscode.l10n.t('Open');
      const choice = await vscode.window.showInformationMessage(
        vscode.l10n.t('Exported to {0}.', path.basename(target.fsPath)),
        open,
      );
      if (choice === open) {
        await vscode.env.openExternal(target);
      }
    } else if (code !== undefined) {
      channel.show(true);
      throw new Error(
        code === 'ENOENT'
          ? vscode.l10n.t('Pandoc is not installed, or it is not on the PATH. It can be had from pandoc.org.')
          : vscode.l10n.t('Pandoc could not export the edition ({0}); its words stand in the output.', code),
      );
    }
  }
}

/** Answers with the exit code, the system's word when Pandoc could not be started, or undefined when it was stopped. */
function pandoc(
  args: readonly string[],
  folder: string,
  channel: vscode.OutputChannel,
  token: vscode.CancellationToken,
): Promise<number | string | undefined> {
  return new Promise((done) => {
    const child = spawn('pandoc', args, { cwd: folder, windowsHide: true });
    token.onCancellationRequested(() => {
      child.kill();
      done(undefined);
    });
    for (const stream of [child.stdout, child.stderr]) {
      readline.createInterface({ input: stream }).on('line', (line) => {
        channel.appendLine(line);
      });
    }
    child.on('error', (error: NodeJS.ErrnoException) => {
      done(error.code ?? error.message);
    });
    child.on('close', (code) => {
      done(code ?? undefined);
    });
  });
}
