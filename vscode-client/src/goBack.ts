// “Go back to the reference”: from a note's definition to the place that sent the reader there, or to the note's reference.

import * as vscode from 'vscode';
import {
  DocumentSymbolRequest,
  ReferencesRequest,
  type DocumentSymbol,
  type LanguageClient,
  type Position,
} from 'vscode-languageclient/node';
import type { Step, Trail } from './trail';

export async function goBack(client: LanguageClient, trail: Trail): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return;
  }
  const found = await references(client, editor);
  const nearest = nearestTo(trail.last, found) ?? (found.length === 1 ? found[0] : undefined);
  if (nearest !== undefined) {
    await vscode.window.showTextDocument(nearest.uri, {
      selection: new vscode.Range(nearest.range.start, nearest.range.start),
    });
  } else if (found.length > 1) {
    await vscode.commands.executeCommand(
      'editor.action.goToLocations',
      editor.document.uri,
      editor.selection.active,
      found,
      'peek',
    );
  } else if (trail.last !== undefined) {
    const { uri, position } = trail.last;
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(position, position) });
  } else {
    void vscode.window.showInformationMessage('No reference leads to this place.');
  }
}

/** The references to the note whose definition the cursor stands in; none when it stands in no definition. */
async function references(client: LanguageClient, editor: vscode.TextEditor): Promise<vscode.Location[]> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
  const cursor = client.code2ProtocolConverter.asPosition(editor.selection.active);
  const symbols = (await client.sendRequest(DocumentSymbolRequest.type, { textDocument })) as DocumentSymbol[] | null;
  const note = innermost(symbols ?? [], cursor);
  if (note === undefined) {
    return [];
  }
  const found = await client.sendRequest(ReferencesRequest.type, {
    textDocument,
    position: note.selectionRange.start,
    context: { includeDeclaration: false },
  });
  return client.protocol2CodeConverter.asReferences(found ?? []);
}

function innermost(symbols: readonly DocumentSymbol[], cursor: Position): DocumentSymbol | undefined {
  for (const symbol of symbols) {
    const inside = innermost(symbol.children ?? [], cursor);
    if (inside !== undefined) {
      return inside;
    }
    if (!before(cursor, symbol.range.start) && !before(symbol.range.end, cursor)) {
      return symbol;
    }
  }
  return undefined;
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
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
