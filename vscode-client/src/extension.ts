// The composition root: one server, the commands, the notice. What an edition is only the server knows.

import * as vscode from 'vscode';
import type { LanguageClient, Location, Middleware } from 'vscode-languageclient/node';
import type MarkdownIt from 'markdown-it';
import { convertNote, defineSelection, renumberNotes } from './actions';
import { looksAnnotated } from './annotated';
import { checkEdition } from './checkEdition';
import { ContentsView } from './contentsView';
import { changed, type ShowReferencesArguments } from './contract';
import { EditionBar } from './editionBar';
import { EditionStatus } from './editionStatus';
import { Export } from './exportEdition';
import { goBack } from './goBack';
import { insertCitation } from './insertCitation';
import { insertNote } from './insertNote';
import { noticeLinkValidation } from './linkValidation';
import { newEdition } from './newEdition';
import { PageStatus } from './pageStatus';
import { annotate } from './preview/plugin';
import { Previews } from './preview/previews';
import { Server } from './server';
import { showReferences } from './showReferences';
import { Trail } from './trail';

let server: Server | undefined;

/** What VS Code's preview takes: see its extension point `markdown.markdownItPlugins`. */
interface Contribution {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

export function activate(context: vscode.ExtensionContext): Contribution {
  const log = vscode.window.createOutputChannel('Apparatus', { log: true });
  const trail = new Trail();
  const status = new EditionStatus();
  const running = new Server(context, log, middleware(trail), (client) => {
    client.onNotification(changed, () => {
      view.refresh();
      void previews.refreshAll();
    });
  });
  server = running;
  const client = (): LanguageClient | undefined => running.client;
  const note = (error: unknown): void => {
    log.debug(String(error));
  };
  const page = new PageStatus(client, note);
  const view = new ContentsView(client, note);
  const previews = new Previews(client, note);
  const pandoc = new Export();
  context.subscriptions.push(log, status, page, new EditionBar(view), view, pandoc, running);

  /** Registers a command that needs the server, and says so when there is none or when it refuses. */
  const command = (
    id: string,
    carryOut: (client: LanguageClient, ...args: readonly unknown[]) => Promise<void>,
  ): void => {
    context.subscriptions.push(
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        // Whoever asks for something wants the server, whatever is open.
        await running.start();
        const client = running.client;
        if (client === undefined) {
          void vscode.window
            .showWarningMessage(vscode.l10n.t('The Apparatus server is not running.'), vscode.l10n.t('Show log'))
            .then((choice) => {
              if (choice !== undefined) {
                log.show();
              }
            });
          return;
        }
        try {
          await carryOut(client, ...args);
        } catch (error) {
          log.error(error instanceof Error ? error : String(error));
          void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
        }
      }),
    );
  };

  // The library registers the server's own commands under their names, so ours have other names.
  command('apparatus.editor.insertNote', (client) => insertNote(client, trail));
  command('apparatus.editor.goBack', (client) => goBack(client, trail));
  command('apparatus.editor.insertCitation', (client) => insertCitation(client));
  command('apparatus.editor.convertNote', () => convertNote());
  command('apparatus.editor.defineSelection', () => defineSelection());
  command('apparatus.editor.renumberNotes', () => renumberNotes());
  command('apparatus.editor.checkEdition', (client) => checkEdition(client));
  command('apparatus.editor.export', (client) => pandoc.run(client, view.edition));
  command('apparatus.editor.newEdition', () => newEdition(running.find()));
  command('apparatus.editor.openPlace', async (client, place) => {
    const { uri, range } = client.protocol2CodeConverter.asLocation(place as Location);
    await vscode.window.showTextDocument(uri, { selection: range });
  });
  command('apparatus.editor.showStatus', (client) => status.show(client));
  command('apparatus.showReferences', (client, ...args) =>
    showReferences(client, ...(args as unknown as ShowReferencesArguments)),
  );
  context.subscriptions.push(
    vscode.commands.registerCommand('apparatus.editor.restartServer', () => running.restart()),
    vscode.commands.registerCommand('apparatus.editor.filterContents', () => view.chooseFilter()),
    vscode.commands.registerCommand('apparatus.editor.clearFilter', () => view.clearFilter()),
    vscode.commands.registerCommand('apparatus.editor.showLog', () => {
      log.show();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('apparatus.server.path')) {
        void running.restart();
      }
      if (change.affectsConfiguration('markdown.validate.enabled')) {
        void noticeLinkValidation(context);
      }
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => startWhereWanted(running)),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isAnnotated(document)) {
        void running.start();
      }
    }),
  );

  void noticeLinkValidation(context);
  // The preview waits for what this function returns; it need not wait for the server as well.
  void startWhereWanted(running);
  return { extendMarkdownIt: (md) => annotate(md, (text) => previews.find(text)) };
}

function isAnnotated(document: vscode.TextDocument): boolean {
  return ['markdown', 'quarto'].includes(document.languageId) && looksAnnotated(document.getText());
}

/** Starts the server where there is an edition or an annotated text; other Markdown is no business of ours. */
async function startWhereWanted(server: Server): Promise<void> {
  const isWanted =
    vscode.workspace.textDocuments.some(isAnnotated) ||
    (await vscode.workspace.findFiles('**/{edition.yml,_quarto.yml}', '**/node_modules/**', 1)).length > 0;
  if (isWanted) {
    await server.start();
  }
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

/** Remembers where a jump to a definition began, which is the way back. */
function middleware(trail: Trail): Middleware {
  return {
    provideDefinition: async (document, position, token, next) => {
      const found = await next(document, position, token);
      if (found !== undefined && found !== null && (!Array.isArray(found) || found.length > 0)) {
        trail.leave(document.uri, position);
      }
      return found;
    },
  };
}
