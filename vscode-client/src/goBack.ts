// “Go back to the reference”: from a note's definition to the place that sent the reader there, or to the note's reference.

import * as vscode from 'vscode';
import type { LanguageClient, Location } from 'vscode-languageclient/node';
import { noteReferences, type PlaceParams } from './contract';
import { ask } from './requests';
import type { Step, Trail } from './trail';

export async function goBack(client: LanguageClient, trail: Trail): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return;
  }
  const place: PlaceParams = {
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
  };
  const found = await client.protocol2CodeConverter.asReferences(
    (await ask<Location[]>(client, noteReferences, place)) ?? [],
  );
  const reference = nearestTo(trail.last, found) ?? (found.length === 1 ? found[0] : undefined);
  if (reference !== undefined) {
    await show(reference.uri, reference.range.start);
  } else if (found.length > 1) {
    await vscode.commands.executeCommand(
      'editor.action.goToLocations',
      editor.document.uri,
      editor.selection.active,
      found,
      'peek',
    );
  } else if (trail.last !== undefined) {
    await show(trail.last.uri, trail.last.position);
  } else {
    void vscode.window.showInformationMessage(vscode.l10n.t('No reference leads to this place.'));
  }
}

async function show(uri: vscode.Uri, position: vscode.Position): Promise<void> {
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(position, position) });
}

/** Of several references the one in the file, and there the line, that the reader came from. */
function nearestTo(step: Step | undefined, found: readonly vscode.Location[]): vscode.Location | undefined {
  if (step === undefined) {
    return undefined;
  }
  const distance = (place: vscode.Location): number => Math.abs(place.range.start.line - step.position.line);
  return found
    .filter((place) => place.uri.toString() === step.uri.toString())
    .reduce<vscode.Location | undefined>(
      (best, place) => (best === undefined || distance(place) < distance(best) ? place : best),
      undefined,
    );
}
