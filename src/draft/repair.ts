import type { Inspection } from '../app/check.js'
import type { Range } from '../document/types.js'
import { applyFixes } from '../edit/apply-fixes.js'
import { chooseFixes } from '../edit/choose-fixes.js'
import { newFindings } from '../edit/new-findings.js'
import type { ChosenFix } from '../edit/types.js'
import type { Finding, TextEdit } from '../rules/types.js'

/** Pages as they would be, and where the drafts stand in them. */
export interface Drafted {
  /** By path. */
  readonly texts: ReadonlyMap<string, string>
  readonly spans: ReadonlyMap<string, readonly Range[]>
}

export interface Checked extends Drafted {
  readonly inspection: Inspection
  /** What the rules have against the drafts. */
  readonly findings: readonly Finding[]
  readonly repaired: number
}

/** A repair may bring another one within reach, as the anchor of a link that was put right. */
const MAX_ROUNDS = 4

/**
 * Lets the rules look at the drafts and repairs what they know the answer to, proposals too: a person looks at all of
 * it anyway. Nothing outside the drafts is touched, and a round that makes nothing better is taken back.
 */
export async function repairDrafts(
  before: Inspection,
  drafted: Drafted,
  inspect: (texts: ReadonlyMap<string, string>) => Promise<Inspection>,
): Promise<Checked> {
  const look = async ({ texts, spans }: Drafted, repaired: number): Promise<Checked> => {
    const inspection = await inspect(texts)
    const findings = newFindings(before.findings, inspection.findings).filter(
      ({ target }) => target && texts.has(target.path),
    )
    return { texts, spans, inspection, findings, repaired }
  }
  let checked = await look(drafted, 0)
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { texts, spans, findings, repaired } = checked
    const fixes = chooseFixes(findings, texts, { rules: [], review: true }).filter(({ fix }) =>
      fix.edits.every((edit) => spans.get(edit.path)?.some((span) => span.start <= edit.start && edit.end <= span.end)),
    )
    if (fixes.length === 0) break
    const next = await look(applyTo({ texts, spans }, fixes), repaired + fixes.length)
    if (next.findings.length >= findings.length) break
    checked = next
  }
  return checked
}

function applyTo({ texts, spans }: Drafted, fixes: readonly ChosenFix[]): Drafted {
  const [after, moved] = [new Map(texts), new Map(spans)]
  for (const path of new Set(fixes.map(({ fix }) => fix.edits[0]!.path))) {
    const own = fixes.filter(({ fix }) => fix.edits[0]!.path === path)
    const { text, applied } = applyFixes(texts.get(path) ?? '', own)
    const edits = applied.flatMap(({ fix }) => fix.edits)
    after.set(path, text)
    moved.set(
      path,
      (spans.get(path) ?? []).map((span) => moveSpan(span, edits)),
    )
  }
  return { texts: after, spans: moved }
}

/** Where a stretch stands after the edits, of which none crosses its ends. */
function moveSpan({ start, end }: Range, edits: readonly TextEdit[]): Range {
  const growth = ({ text, ...edit }: TextEdit): number => text.length - (edit.end - edit.start)
  const sum = (chosen: readonly TextEdit[]): number => chosen.reduce((total, edit) => total + growth(edit), 0)
  const before = sum(edits.filter((edit) => edit.end <= start && edit.start < start))
  const inside = sum(edits.filter((edit) => edit.start >= start && edit.end <= end))
  return { start: start + before, end: end + before + inside }
}
