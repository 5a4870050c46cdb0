// The composition root: one server, the commands, the notice. What an edition is only the server knows.

import * as vscode from 'vscode';
import type { LanguageClient, Middleware } from 'vscode-languageclient/node';
import type { ShowReferencesArguments } from './contract';
import { EditionStatus } from './editionStatus';
import { goBack } from './goBack';
import { insertNote } from './insertNote';
import { noticeLinkValidation } from './linkValidation';
import { PageStatus } from './pageStatus';
import { Server } from './server';
import { showReferences } from './showReferences';
import { Trail } from './trail';

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('Apparatus', { log: true });
  const trail = new Trail();
  const status = new EditionStatus();
  const running = new Server(context, log, middleware(trail));
  server = running;
  const page = new PageStatus(
    () => running.client,
    (error) => {
      log.debug(String(error));
    },
  );
  context.subscriptions.push(log, status, page, running);

  /** Registers a command that needs the server, and says so when there is none or when it refuses. */
  const command = (
    id: string,
    carryOut: (client: LanguageClient, ...args: readonly unknown[]) => Promise<void>,
  ): void => {
    context.subscriptions.push(
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        const client = running.client;
        if (client === undefined) {
          void vscode.window.showWarningMessage('The Apparatus server is not running.', 'Show log').then((choice) => {
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
  command('apparatus.editor.showStatus', (client) => status.show(client));
  command('apparatus.showReferences', (client, ...args) =>
    showReferences(client, ...(args as unknown as ShowReferencesArguments)),
  );
  context.subscriptions.push(
    vscode.commands.registerCommand('apparatus.editor.restartServer', () => running.restart()),
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
    vscode.workspace.onDidGrantWorkspaceTrust(() => running.start()),
  );

  void noticeLinkValidation(context);
  await running.start();
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
