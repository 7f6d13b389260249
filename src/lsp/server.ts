import { resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  CodeActionKind,
  CompletionItemKind,
  createConnection,
  ErrorCodes,
  type Location,
  MessageType,
  type Position,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
  type TextEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TypedFlags } from "../cli/command.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { asCannotRun } from "../files/cannot-run.ts";
import { shownPath } from "../files/paths.ts";
import { idPattern, maxIdLength } from "../model/common.ts";
import { hoverText, namedAt, passageAt, proposals } from "./answers.ts";
import { cursorAt } from "./cursor.ts";
import { definitionOf, isTaken, type OpenTexts, placesOfNamed } from "./named-places.ts";
import { lineRange, rangeOf, severities, touches, wordRange } from "./ranges.ts";
import { Workspace } from "./workspace.ts";

/** How long typing must rest before everything is linked again. */
const rest = 150;

/** Speaks the Language Server Protocol over standard input and output until the editor ends it. */
export function serveEditor(flags: TypedFlags): Promise<void> {
  const connection = createConnection(process.stdin, process.stdout);
  const documents = new TextDocuments(TextDocument);
  const workspace = new Workspace(flags);
  const changed = new Set<string>();
  let found: readonly Diagnostic[] = [];
  /** The version of each open text that \`found\` is about. */
  let checked: ReadonlyMap<string, number> = new Map();
  let reading: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let lastFault = "";

  const fileOf = (uri: string) => shownPath(pathOf(uri));
  const uriOf = (file: string) => pathToFileURL(resolve(file)).href;
  const texts: OpenTexts = { workspace, textOf: (file) => documents.get(uriOf(file))?.getText(), uriOf };

  connection.onInitialize(({ workspaceFolders, rootUri }) => {
    const root = workspaceFolders?.[0]?.uri ?? rootUri;
    if (root?.startsWith("file:")) process.chdir(pathOf(root));
    return {
      serverInfo: { name: "readout" },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        completionProvider: { triggerCharacters: [" ", "[", "^", ":"] },
        hoverProvider: true,
        definitionProvider: true,
        renameProvider: { prepareProvider: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      },
    };
  });
  connection.onInitialized(() => later());
  const readAgain = (uri: string) => {
    changed.add(pathOf(uri));
    later();
  };
  documents.onDidChangeContent(() => later());
  documents.onDidOpen(({ document }) => readAgain(document.uri));
  documents.onDidSave(({ document }) => readAgain(document.uri));
  documents.onDidClose(({ document }) => {
    connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    readAgain(document.uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) readAgain(uri);
  });

  const say = (type: MessageType, message: string) =>
    connection.sendNotification("window/showMessage", { type, message });

  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(readAndTell).then(
        () => sayFault(""),
        (error: unknown) => sayFault(asCannotRun(error)?.message ?? String(error)),
      );
    }, rest);
  }

  /** Once, and not with every few letters typed, where a folder can't be read. */
  function sayFault(message: string): void {
    if (message !== "" && message !== lastFault) say(MessageType.Error, message);
    lastFault = message;
  }

  async function readAndTell(): Promise<void> {
    const open = documents.all();
    const typed = new Map(open.map((one) => [fileOf(one.uri), one.getText()]));
    // A document goes on counting while the archive is read.
    const versions = new Map(open.map(({ uri, version }) => [uri, version]));
    const saved = new Set(changed);
    changed.clear();
    await workspace.read(saved, typed).catch((error: unknown) => {
      for (const path of saved) changed.add(path);
      throw error;
    });
    // Whoever asked while the archive was linked is answered first.
    await setImmediate();
    found = workspace.diagnostics((file) => typed.has(file));
    checked = versions;
    for (const [uri, version] of versions)
      connection.sendDiagnostics({
        ...{ uri, version },
        diagnostics: found.filter(({ span }) => span.file === fileOf(uri)).map(told),
      });
  }

  const told = ({ code, severity, message, hint, span, related }: Diagnostic) => ({
    ...{ code, source: "readout", range: rangeOf(span), severity: severities[severity] },
    message: hint === null ? message : `${message}\n${hint}`,
    relatedInformation: related.map((one) => ({
      message: one.message,
      location: { uri: uriOf(one.span.file), range: rangeOf(one.span) },
    })),
  });

  /** What stands at a place, and all that is known around it; null where it is none of ours. */
  async function at(uri: string, position: Position) {
    // The first question may come before anything was read.
    if (workspace.linked === null) await reading;
    const file = fileOf(uri);
    const root = workspace.rootOf(file);
    if (root === null) return null;
    const text = documents.get(uri)?.getText() ?? "";
    const cursor = cursorAt(text.split(/\r?\n/), position, /\.(?:md|markdown)$/i.test(file));
    if (cursor === null) return null;
    const briefing = workspace.briefingOf(file);
    const passages = briefing ? await workspace.passages(briefing) : new Map();
    return { cursor, briefing, passages, root };
  }

  connection.onCompletion(async ({ textDocument, position }) => {
    const place = await at(textDocument.uri, position);
    if (place === null) return [];
    const { cursor, briefing, passages, root } = place;
    return proposals(cursor, root, briefing, workspace, passages).map((one) => ({
      ...{ label: one.label, kind: kinds[one.kind], documentation: one.detail },
      sortText: `${one.order}`.padStart(4, "0") + one.label,
      textEdit: { range: wordRange(position.line, cursor), newText: one.insert },
    }));
  });

  connection.onHover(async ({ textDocument, position }) => {
    const place = await at(textDocument.uri, position);
    if (place === null) return null;
    const { cursor, briefing, passages, root } = place;
    const text = hoverText(cursor, root, briefing, workspace, passages);
    return text ? { contents: text, range: wordRange(position.line, cursor) } : null;
  });

  connection.onDefinition(async ({ textDocument, position }): Promise<Location | null> => {
    const place = await at(textDocument.uri, position);
    if (place === null) return null;
    const { cursor, briefing, passages, root } = place;
    const passage = passageAt(cursor, briefing, passages);
    if (passage !== null) {
      const start = { line: passage.line, character: 0 };
      return { uri: uriOf(passage.path), range: { start, end: start } };
    }
    const named = namedAt(cursor, root, briefing, workspace);
    return named === null ? null : (definitionOf(named, texts) ?? null);
  });

  connection.onPrepareRename(async ({ textDocument, position }) => {
    const place = await at(textDocument.uri, position);
    const named = place && namedAt(place.cursor, place.root, place.briefing, workspace);
    if (!named) return null;
    const { end } = place.cursor.word;
    const start = end - named.id.length;
    return { range: lineRange(position.line, start, end), placeholder: named.id };
  });

  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    // It writes into sheets that are not open, which other programs may have changed.
    changed.add(pathOf(textDocument.uri));
    reading = reading.then(readAndTell).catch(() => undefined);
    await reading;
    const place = await at(textDocument.uri, position);
    const named = place && namedAt(place.cursor, place.root, place.briefing, workspace);
    if (!named) return null;
    if (!idPattern.test(newName) || newName.length > maxIdLength)
      return new ResponseError(
        ErrorCodes.InvalidParams,
        `"${newName}" is not an id: small letters a to z, digits and single hyphens.`,
      );
    if (definitionOf({ ...named, id: newName }, texts) || isTaken(newName, named, workspace))
      return new ResponseError(ErrorCodes.InvalidParams, `There is a "${newName}" already.`);
    if (named.kind === "record" && workspace.isPublished(named.sheet))
      say(
        MessageType.Warning,
        `"${named.id}" was published: links to its line will lead to the top of the page, until you write \`aka: [${named.id}]\` in "${newName}".`,
      );
    const changes: Record<string, TextEdit[]> = {};
    for (const { location } of placesOfNamed(named, texts)) {
      changes[location.uri] ??= [];
      changes[location.uri]?.push({ range: location.range, newText: newName });
    }
    return { changes };
  });

  connection.onCodeAction(({ textDocument: { uri }, range }) => {
    // What was found before the last keys were hit stands elsewhere by now; new findings follow.
    const version = documents.get(uri)?.version;
    if (version === undefined || checked.get(uri) !== version) return [];
    return found
      .filter(({ fix, span }) => fix && span.file === fileOf(uri) && touches(rangeOf(span), range))
      .map((one) => {
        const edits = (one.fix ?? []).map(({ span, text }) => ({ range: rangeOf(span), newText: text }));
        return {
          title: `Write "${one.fix?.[0]?.text}"`,
          kind: CodeActionKind.QuickFix,
          isPreferred: true,
          diagnostics: [told(one)],
          edit: { documentChanges: [{ textDocument: { uri, version }, edits }] },
        };
      });
  });

  documents.listen(connection);
  connection.listen();
  return new Promise((end) => connection.onExit(() => end()));
}

/** The file at an address. One that can't be a file of this machine, such as a share's, stays an address: nothing is known of it. */
function pathOf(uri: string): string {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : uri;
  } catch {
    return uri;
  }
}

const kinds = {
  field: CompletionItemKind.Field,
  word: CompletionItemKind.EnumMember,
  id: CompletionItemKind.Reference,
};
