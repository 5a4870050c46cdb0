// One way to send a command to the server.

import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';

/** Sends a command to the server; a refusal comes back as an exception with the server's own sentence. */
export async function ask<T>(client: LanguageClient, command: string, ...args: readonly unknown[]): Promise<T | null> {
  return (await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [...args] })) as T | null;
}
