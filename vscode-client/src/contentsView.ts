// The Apparatus view: what the open editions hold besides their text. The server counts and lists; here it is only shown.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  contents,
  contentsItems,
  type Edition,
  type FileParams,
  type Section,
  type SectionItem,
  type SectionParams,
} from './contract';
import { ask } from './requests';

type Node =
  | { readonly kind: 'edition'; readonly edition: Edition }
  | { readonly kind: 'section'; readonly edition: Edition; readonly section: Section }
  | { readonly kind: 'item'; readonly item: SectionItem; readonly section: Section };

const icons = { notes: 'comment', works: 'book', terms: 'symbol-keyword', pages: 'file' } as const;

/** How long changes are collected before the view asks again, in milliseconds. */
const pause = 300;

export class ContentsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<Node>;
  private readonly editionsChanged = new vscode.EventEmitter<readonly Edition[]>();
  /** Told whenever the server has named the open editions. */
  readonly onDidFindEditions = this.editionsChanged.event;
  private readonly listener: vscode.Disposable;
  private filter = '';
  private timer: NodeJS.Timeout | undefined;
  private found: readonly Edition[] = [];

  constructor(
    private readonly client: () => LanguageClient | undefined,
    private readonly log: (error: unknown) => void,
  ) {
    this.view = vscode.window.createTreeView('apparatus.contents', { treeDataProvider: this, showCollapseAll: true });
    this.listener = vscode.window.onDidChangeActiveTextEditor(() => {
      this.refresh();
    });
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listener.dispose();
    this.view.dispose();
    this.changed.dispose();
    this.editionsChanged.dispose();
  }

  /** The edition of the active editor, or the first one; undefined when there is none. */
  get edition(): Edition | undefined {
    return this.found[0];
  }

  /** Asks the server again, once for a burst of changes. */
  refresh(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.ask();
    }, pause);
  }

  /** Asks for words that lines have to hold; empty words show all lines. */
  async chooseFilter(): Promise<void> {
    const words = await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter the Apparatus view'),
      prompt: vscode.l10n.t('Show only lines that hold these words; leave empty to show all'),
      value: this.filter,
    });
    if (words === undefined) {
      return;
    }
    this.filter = words.trim().toLowerCase();
    this.view.message = this.filter === '' ? '' : vscode.l10n.t('Only lines with “{0}” are shown.', this.filter);
    await vscode.commands.executeCommand('setContext', 'apparatus.isFiltered', this.filter !== '');
    this.changed.fire(undefined);
  }

  async clearFilter(): Promise<void> {
    this.filter = '';
    this.view.message = '';
    await vscode.commands.executeCommand('setContext', 'apparatus.isFiltered', false);
    this.changed.fire(undefined);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case 'edition':
        return Object.assign(new vscode.TreeItem(node.edition.name, vscode.TreeItemCollapsibleState.Expanded), {
          id: node.edition.uri,
          description: faults(node.edition),
          iconPath: new vscode.ThemeIcon('library'),
          contextValue: 'edition',
        });
      case 'section': {
        const { section } = node;
        return Object.assign(
          new vscode.TreeItem(
            section.title,
            this.filter === '' ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded,
          ),
          {
            // Another id, so that a filter opens the sections and its end closes them.
            id: `${node.edition.uri} ${section.kind} ${section.name} ${this.filter === '' ? '' : 'filtered'}`,
            description:
              section.broken === 0
                ? String(section.count)
                : vscode.l10n.t('{0}, broken: {1}', section.count, section.broken),
            iconPath: new vscode.ThemeIcon(icons[section.kind]),
          },
        );
      }
      case 'item': {
        const { item } = node;
        const broken = item.fault !== undefined;
        return Object.assign(new vscode.TreeItem(item.title), {
          description: item.words,
          tooltip: [item.fault, item.title, item.words].filter((line) => line !== undefined && line !== '').join('\n'),
          iconPath: broken
            ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
            : new vscode.ThemeIcon(icons[node.section.kind]),
          command: { title: vscode.l10n.t('Open'), command: 'apparatus.editor.openPlace', arguments: [item.place] },
        });
      }
    }
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node === undefined) {
      if (this.found.length === 0) {
        await this.findEditions();
      }
      const [first, ...others] = this.found;
      return first !== undefined && others.length === 0
        ? this.sections(first)
        : this.found.map((edition) => ({ kind: 'edition', edition }));
    }
    switch (node.kind) {
      case 'edition':
        return this.sections(node.edition);
      case 'section':
        return (await this.items(node)).map((item) => ({ kind: 'item', item, section: node.section }));
      case 'item':
        return [];
    }
  }

  private sections(edition: Edition): Node[] {
    return edition.sections.map((section) => ({ kind: 'section', edition, section }));
  }

  private async items({ edition, section }: { edition: Edition; section: Section }): Promise<SectionItem[]> {
    const params: SectionParams = { uri: edition.uri, kind: section.kind, name: section.name };
    const items = (await this.send<SectionItem[]>(contentsItems, params)) ?? [];
    return items.filter((item) => `${item.title} ${item.words}`.toLowerCase().includes(this.filter));
  }

  private async ask(): Promise<void> {
    await this.findEditions();
    if (this.view.visible) {
      this.changed.fire(undefined);
    }
  }

  private async findEditions(): Promise<void> {
    const asked = vscode.window.activeTextEditor?.document.uri;
    const converter = this.client()?.code2ProtocolConverter;
    const params: FileParams = { uri: asked?.scheme === 'file' ? (converter?.asUri(asked) ?? '') : '' };
    this.found = (await this.send<Edition[]>(contents, params)) ?? [];
    await vscode.commands.executeCommand('setContext', 'apparatus.hasEdition', this.found.length > 0);
    this.editionsChanged.fire(this.found);
  }

  private async send<T>(command: string, params: unknown): Promise<T | null> {
    const client = this.client();
    if (client === undefined) {
      return null;
    }
    try {
      return await ask<T>(client, command, params);
    } catch (error) {
      this.log(error);
      return null;
    }
  }
}

/** The faults of an edition in few words; empty when there are none. */
export function faults(edition: Edition): string {
  return [
    ...(edition.errors === 0 ? [] : [vscode.l10n.t('errors: {0}', edition.errors)]),
    ...(edition.warnings === 0 ? [] : [vscode.l10n.t('warnings: {0}', edition.warnings)]),
  ].join(', ');
}
