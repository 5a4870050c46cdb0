// The page of the printed base at the cursor, in the status bar. The server says which; nothing is shown where there is none.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { pageAt, type PlaceParams } from './contract';
import { ask } from './requests';

/** How long the cursor has to rest before the server is asked, in milliseconds. */
const pause = 150;

export class PageStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('apparatus.page', vscode.StatusBarAlignment.Right, 99);
  private readonly listeners: vscode.Disposable[];
  private timer: NodeJS.Timeout | undefined;
  private asked = 0;

  constructor(
    private readonly client: () => LanguageClient | undefined,
    private readonly log: (error: unknown) => void,
  ) {
    this.item.name = vscode.l10n.t('Page of the printed base');
    this.item.tooltip = vscode.l10n.t(
      'The page of the printed base at the cursor. Click for the status of the edition.',
    );
    this.item.command = 'apparatus.editor.showStatus';
    this.listeners = [
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.later();
      }),
      vscode.window.onDidChangeTextEditorSelection(() => {
        this.later();
      }),
    ];
    this.later();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listeners.forEach((listener) => {
      listener.dispose();
    });
    this.item.dispose();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), pause);
  }

  private async update(): Promise<void> {
    const number = ++this.asked;
    const page = await this.find();
    // A later question has gone out meanwhile; its answer counts.
    if (number !== this.asked) {
      return;
    }
    if (page === undefined) {
      this.item.hide();
    } else {
      this.item.text = `$(book) ${page}`;
      this.item.show();
    }
  }

  private async find(): Promise<string | undefined> {
    const editor = vscode.window.activeTextEditor;
    const client = this.client();
    if (client === undefined || editor === undefined || !['markdown', 'quarto'].includes(editor.document.languageId)) {
      return undefined;
    }
    const place: PlaceParams = {
      uri: client.code2ProtocolConverter.asUri(editor.document.uri),
      position: client.code2ProtocolConverter.asPosition(editor.selection.active),
    };
    try {
      return (await ask<string | null>(client, pageAt, place)) ?? undefined;
    } catch (error) {
      this.log(error);
      return undefined;
    }
  }
}
