// What the server said of the files that are previewed. The preview asks in the middle of its work and cannot wait; it gets what is known, and is
// drawn again when more is.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { preview, type FileParams, type PreviewPage } from '../contract';
import { ask } from '../requests';
import { shift } from './shift';

interface Known {
  readonly text: string;
  readonly page: PreviewPage;
}

export class Previews {
  private readonly known = new Map<string, Known>();
  /** Documents that were previewed; the server is asked about no others. */
  private readonly asked = new Set<string>();

  constructor(
    private readonly client: () => LanguageClient | undefined,
    private readonly log: (error: unknown) => void,
  ) {}

  /** What is known of a text: the preview says only the text, and the open documents tell which file it is. */
  find(text: string): PreviewPage | undefined {
    const document = vscode.workspace.textDocuments.find(
      (open) => ['markdown', 'quarto'].includes(open.languageId) && withoutSeparators(open.getText()) === text,
    );
    if (document === undefined) {
      return undefined;
    }
    const key = document.uri.toString();
    const known = this.known.get(key);
    if (!this.asked.has(key)) {
      this.asked.add(key);
      void this.refresh(document);
    }
    return known === undefined ? undefined : { ...known.page, marks: shift(known.page.marks, known.text, text) };
  }

  /** Asks the server anew about every document that is still open. */
  async refreshAll(): Promise<void> {
    for (const key of this.asked) {
      const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === key);
      if (document === undefined) {
        this.asked.delete(key);
        this.known.delete(key);
      } else {
        await this.refresh(document);
      }
    }
  }

  private async refresh(document: vscode.TextDocument): Promise<void> {
    const client = this.client();
    if (client === undefined) {
      return;
    }
    const { version } = document;
    const text = document.getText();
    const params: FileParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    try {
      const page = await ask<PreviewPage>(client, preview, params);
      // Offsets of another text; its own change is told of soon.
      if (document.version !== version) {
        return;
      }
      const key = document.uri.toString();
      const before = this.known.get(key);
      const now = page === null ? undefined : { text: withoutSeparators(text), page: moved(page, text) };
      if (JSON.stringify(before) === JSON.stringify(now)) {
        return;
      }
      if (now === undefined) {
        this.known.delete(key);
      } else {
        this.known.set(key, now);
      }
      await vscode.commands.executeCommand('markdown.preview.refresh');
    } catch (error) {
      this.log(error);
    }
  }
}

const separators = /[\u2028\u2029]/g;

/** VS Code's preview drops these two characters before it reads a text. */
function withoutSeparators(text: string): string {
  return text.replace(separators, '');
}

function moved(page: PreviewPage, text: string): PreviewPage {
  if (withoutSeparators(text).length === text.length) {
    return page;
  }
  const place = (offset: number): number => withoutSeparators(text.slice(0, offset)).length;
  return { ...page, marks: page.marks.map((mark) => ({ ...mark, start: place(mark.start), end: place(mark.end) })) };
}
