import { TextDocuments } from 'vscode-languageserver'
import type { Location, TextDocumentEdit, TextEdit as EditorEdit, WorkspaceEdit } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Inspection } from '../app/check.js'
import type { TextEdit } from '../rules/types.js'
import type { Places } from './diagnostics.js'
import { pathFrom, textOf } from './project.js'
import { addressOf, fileAt } from './workspace.js'

/** What people have open: an open file holds what stands in the editor, saved or not. */
export interface OpenFiles {
  readonly documents: TextDocuments<TextDocument>
  /** The texts of open files inside a folder, by path from there. */
  textsIn(cwd: string): ReadonlyMap<string, string>
  /** Turns places of the program into those of editors. */
  places(cwd: string, inspection: Inspection): Places
  /** Edits of texts as they were looked at; for open files only as long as these are still the same. */
  edit(cwd: string, inspection: Inspection, edits: readonly TextEdit[]): WorkspaceEdit
}

/** @param hasVersions  whether the editor takes edits that name the version of the text that they are for */
export function createOpenFiles(hasVersions: () => boolean): OpenFiles {
  const documents = new TextDocuments(TextDocument)
  const openAt = (file: string): TextDocument | undefined =>
    documents.get(addressOf('', file)) ?? documents.all().find(({ uri }) => fileAt(uri) === file)
  const documentOf = (cwd: string, inspection: Inspection) => {
    const known = new Map<string, TextDocument>()
    return (file: string): TextDocument => {
      const uri = addressOf(cwd, file)
      const open = openAt(fileAt(uri) ?? '')
      const document = known.get(file) ?? open ?? TextDocument.create(uri, '', 0, textOf(inspection, file))
      known.set(file, document)
      return document
    }
  }
  return {
    documents,
    textsIn: (cwd) =>
      new Map(
        documents.all().flatMap((document): [string, string][] => {
          const file = fileAt(document.uri)
          return file === undefined ? [] : [[pathFrom(cwd, file), document.getText()]]
        }),
      ),
    places(cwd, inspection) {
      const documentAt = documentOf(cwd, inspection)
      return {
        locate: ({ path, range }): Location => {
          const document = documentAt(path)
          return {
            uri: document.uri,
            range: { start: document.positionAt(range.start), end: document.positionAt(range.end) },
          }
        },
      }
    },
    edit(cwd, inspection, edits) {
      const documentAt = documentOf(cwd, inspection)
      const files = [...new Set(edits.map(({ path }) => path))].map((path) => {
        const document = documentAt(path)
        const changes = edits
          .filter((edit) => edit.path === path)
          .map(({ start, end, text }): EditorEdit => ({
            range: { start: document.positionAt(start), end: document.positionAt(end) },
            newText: text,
          }))
        return { document, changes }
      })
      if (!hasVersions())
        return { changes: Object.fromEntries(files.map(({ document, changes }) => [document.uri, changes])) }
      const documentChanges = files.map(({ document, changes }): TextDocumentEdit => {
        const version = documents.get(document.uri)?.version ?? null
        return { textDocument: { uri: document.uri, version }, edits: changes }
      })
      return { documentChanges }
    },
  }
}
