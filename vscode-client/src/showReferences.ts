// The command on the server's code lenses: opens VS Code's list of references. Only types are converted here.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ShowReferencesArguments } from './contract';

export async function showReferences(
  client: LanguageClient,
  ...[uri, position, locations]: ShowReferencesArguments
): Promise<void> {
  const from = client.protocol2CodeConverter;
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    from.asUri(uri),
    from.asPosition(position),
    locations.map((location) => from.asLocation(location)),
  );
}
