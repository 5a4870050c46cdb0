// The edition of the active file and its faults in the status bar.

import * as vscode from 'vscode';
import { type ContentsView, faults } from './contentsView';

export class EditionBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('apparatus.edition', vscode.StatusBarAlignment.Left, 10);
  private readonly listener: vscode.Disposable;

  constructor(view: ContentsView) {
    this.item.name = vscode.l10n.t('Edition');
    this.item.command = 'apparatus.editor.showStatus';
    this.listener = view.onDidFindEditions(([edition]) => {
      if (edition === undefined) {
        this.item.hide();
        return;
      }
      const counts = [
        ...(edition.errors === 0 ? [] : [`$(error) ${String(edition.errors)}`]),
        ...(edition.warnings === 0 ? [] : [`$(warning) ${String(edition.warnings)}`]),
      ];
      this.item.text = ['$(library)', edition.name, ...(counts.length === 0 ? ['$(check)'] : counts)].join(' ');
      const words = faults(edition);
      this.item.tooltip = vscode.l10n.t(
        'The edition “{0}”: {1}. Click for its status.',
        edition.name,
        words === '' ? vscode.l10n.t('no faults') : words,
      );
      this.item.show();
    });
  }

  dispose(): void {
    this.listener.dispose();
    this.item.dispose();
  }
}
