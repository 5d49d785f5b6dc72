import { CodeActionKind, type CodeAction, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver'
import { applyFixes } from '../edit/apply-fixes.js'
import { chooseFixes } from '../edit/choose-fixes.js'
import { message, type Translate } from '../messages.js'
import { printable } from '../report/printable.js'
import type { Finding, TextEdit } from '../rules/types.js'

/** All safe fixes of a file at once; editors can be set to do it on saving. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.tweeluik`

export interface ActionTools {
  readonly say: Translate
  /** Makes it an edit of the editor, for texts as they were looked at. */
  edit(edits: readonly TextEdit[]): WorkspaceEdit
}

/** The fixes of one finding, safe ones first. */
export function quickFixes(finding: Finding, diagnostic: Diagnostic, { say, edit }: ActionTools): CodeAction[] {
  const safe = finding.fixes.filter(({ safety }) => safety === 'safe')
  const others = finding.fixes.filter(({ safety }) => safety !== 'safe')
  return [...safe, ...others].map((fix, at) => ({
    title: printable(say(fix.title)),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.safety === 'safe' && at === 0 && { isPreferred: true }),
    edit: edit(fix.edits),
  }))
}

/** Every safe fix of a file, those that get in each other's way left out; undefined if there is none. */
export function fixAll(
  findings: readonly Finding[],
  file: string,
  text: string,
  { say, edit }: ActionTools,
): CodeAction | undefined {
  const chosen = chooseFixes(findings, new Map([[file, text]]), { rules: [], review: false })
  const { applied } = applyFixes(text, chosen)
  if (applied.length === 0) return undefined
  const edits = new Map(applied.flatMap(({ fix }) => fix.edits).map((one) => [JSON.stringify(one), one]))
  return {
    title: say(message('lsp.fixAll', { count: applied.length })),
    kind: FIX_ALL,
    edit: edit([...edits.values()]),
  }
}

/** Whether an editor that asks for `only` these kinds wants this one too: `source` stands for `source.fixAll` as well. */
export const isWanted = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`))
