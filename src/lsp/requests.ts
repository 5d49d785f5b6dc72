import type { CodeAction, CodeActionParams, Hover, Location, LocationLink, Position } from 'vscode-languageserver'
import { CodeActionKind } from 'vscode-languageserver'
import type { Inspection } from '../app/check.js'
import type { Pair } from '../align/types.js'
import type { Range } from '../document/types.js'
import type { Translate } from '../messages.js'
import { siteTerms } from '../app/site-terms.js'
import { fixAll, FIX_ALL, isWanted, quickFixes } from './code-actions.js'
import { counterpartAt } from './counterpart.js'
import { diagnosticOf, findingsIn } from './diagnostics.js'
import { hoverText } from './hover.js'
import type { OpenFiles } from './open-files.js'
import { openFindings, textOf } from './project.js'
import { rulePage } from './rule-page.js'
import type { ProjectFile } from './workspace.js'

/** A file that someone asks about, and what is known of its site. */
export interface Asked extends ProjectFile {
  readonly uri: string
  readonly inspection: Inspection
}

export interface Answers {
  readonly files: OpenFiles
  readonly say: Translate
  readonly language: string
  readonly markdown: boolean
  /** Whether the editor takes places with more than one range. */
  readonly links: boolean
}

/** What is shown in a file: the findings that have a place in it. */
export function diagnose({ project, path, inspection }: Asked, answers: Answers) {
  const { files, say, language } = answers
  const places = files.places(project.cwd, inspection)
  const help = (rule: string): string | undefined => rulePage(rule, language)
  return findingsIn(openFindings(inspection), path).map(({ finding, ...spots }) => ({
    finding,
    diagnostic: diagnosticOf(finding, spots, places, { say, help }),
  }))
}

export function actionsFor(asked: Asked, { range, context }: CodeActionParams, answers: Answers): CodeAction[] {
  const { project, path, inspection } = asked
  const { files, say } = answers
  const tools = { say, edit: (edits: Parameters<OpenFiles['edit']>[2]) => files.edit(project.cwd, inspection, edits) }
  const all = diagnose(asked, answers)
  const here = all.filter(({ diagnostic }) => touches(diagnostic.range, range))
  const quick = isWanted(CodeActionKind.QuickFix, context.only)
    ? here.flatMap(({ finding, diagnostic }) => quickFixes(finding, diagnostic, tools))
    : []
  const every = isWanted(FIX_ALL, context.only)
    ? fixAll(
        all.map(({ finding }) => finding),
        path,
        textOf(inspection, path),
        tools,
      )
    : undefined
  return [...quick, ...(every ? [every] : [])]
}

export async function hoverAt(asked: Asked, position: Position, answers: Answers): Promise<Hover | undefined> {
  const { path, inspection } = asked
  const offset = offsetAt(asked, position, answers)
  const terms = await siteTerms(inspection.loaded)
  for (const { pair, counterpart } of counterparts(asked, offset)) {
    const contents = hoverText(pair, path, offset, counterpart, { ...answers, terms })
    return { contents, range: rangeOf(asked, counterpart.own, answers) }
  }
  return undefined
}

/** Every place that says the same: in each target language, or in the source. */
export function counterpartsAt(asked: Asked, position: Position, answers: Answers): (Location | LocationLink)[] {
  const { locate } = answers.files.places(asked.project.cwd, asked.inspection)
  return counterparts(asked, offsetAt(asked, position, answers)).map(({ counterpart }) => {
    const { own, document, range, around } = counterpart
    const place = locate({ path: document.path, range })
    if (!answers.links) return place
    return {
      originSelectionRange: rangeOf(asked, own, answers),
      targetUri: place.uri,
      targetRange: locate({ path: document.path, range: around }).range,
      targetSelectionRange: place.range,
    }
  })
}

function counterparts({ path, inspection: { view } }: Asked, offset: number) {
  const pairs = view.pairs.filter(({ source, target }) => source.path === path || target.path === path)
  return pairs.flatMap((pair: Pair) => {
    const counterpart = counterpartAt(pair, path, offset)
    return counterpart ? [{ pair, counterpart }] : []
  })
}

const offsetAt = ({ uri }: Asked, position: Position, { files }: Answers): number =>
  files.documents.get(uri)?.offsetAt(position) ?? 0

const rangeOf = ({ project, path, inspection }: Asked, range: Range, { files }: Answers) =>
  files.places(project.cwd, inspection).locate({ path, range }).range

/** Whether two ranges of an editor have a place in common; one that is empty is a place too. */
const touches = (one: { start: Position; end: Position }, other: { start: Position; end: Position }): boolean =>
  isUpTo(one.start, other.end) && isUpTo(other.start, one.end)

const isUpTo = (one: Position, other: Position): boolean =>
  one.line < other.line || (one.line === other.line && one.character <= other.character)
