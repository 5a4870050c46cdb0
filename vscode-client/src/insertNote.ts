// “Insert note”: asks for the series and the label, the server writes reference and definition, the cursor goes into the note.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  insertNote as request,
  noteSeries,
  type InsertedNote,
  type InsertNoteParams,
  type NoteSeries,
  type PlaceParams,
} from './contract';
import { ask } from './requests';
import type { Trail } from './trail';

export async function insertNote(client: LanguageClient, trail: Trail): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return;
  }
  const { document, selection } = editor;
  const version = document.version;
  const place: PlaceParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    position: client.code2ProtocolConverter.asPosition(selection.end),
    ...(selection.isEmpty ? {} : { range: client.code2ProtocolConverter.asRange(selection) }),
  };
  const choices = await ask<NoteSeries[]>(client, noteSeries, place);
  const chosen = await chooseSeries(choices ?? []);
  if (chosen === undefined) {
    return;
  }
  const label = await vscode.window.showInputBox({
    title: vscode.l10n.t('Insert note'),
    prompt: vscode.l10n.t('Label of the note'),
    value: chosen.label,
    valueSelection: [chosen.label.length, chosen.label.length],
  });
  if (label === undefined) {
    return;
  }
  const params: InsertNoteParams = { ...place, series: chosen.series, ...(label === '' ? {} : { label }) };
  const note = await ask<InsertedNote>(client, request, params);
  // Offsets of an older text would write the note somewhere else.
  if (note === null || document.version !== version) {
    return;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(note.edit);
  if (!(await vscode.workspace.applyEdit(edit))) {
    return;
  }
  trail.leave(document.uri, selection.end);
  const { uri, range } = client.protocol2CodeConverter.asLocation(note.cursor);
  await vscode.window.showTextDocument(uri, { selection: range });
}

/** Asks only when there is a choice. */
async function chooseSeries(choices: readonly NoteSeries[]): Promise<NoteSeries | undefined> {
  if (choices.length < 2) {
    return choices[0] ?? { series: '', name: '', label: '' };
  }
  const picked = await vscode.window.showQuickPick(
    choices.map((series) => ({ label: series.name, description: `[^${series.label}]`, series })),
    { title: vscode.l10n.t('Insert note'), placeHolder: vscode.l10n.t('Whose note is it?') },
  );
  return picked?.series;
}
