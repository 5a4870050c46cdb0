// “Show edition status”: the server's own account of what it has read, as a Markdown document that cannot be changed.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { showStatus } from './contract';
import { ask } from './requests';

const scheme = 'apparatus-status';
const uri = vscode.Uri.from({ scheme, path: '/Edition status.md' });

export class EditionStatus implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  private text = '';

  provideTextDocumentContent(): string {
    return this.text;
  }

  async show(client: LanguageClient): Promise<void> {
    const asked = vscode.window.activeTextEditor?.document.uri;
    const file = asked?.scheme === 'file' ? [client.code2ProtocolConverter.asUri(asked)] : [];
    this.text = (await ask<string>(client, showStatus, ...file)) ?? '';
    this.changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await vscode.window.showTextDocument(document, { preview: true });
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
