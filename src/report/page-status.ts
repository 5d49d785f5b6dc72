import type { Pair } from '../align/types.js'
import type { Block, Document, Language } from '../document/types.js'
import type { PageStatus } from './types.js'
import type { Finding } from '../rules/types.js'

/** Rules that say that a whole block still has to be translated. */
const untranslatedRules = new Set(['untranslated', 'front-matter-untranslated', 'attribute-untranslated'])

const isProse = ({ prose }: Block): boolean => /\p{L}/u.test(prose.text)

/** How far the translation of one page is: how many blocks with words there are, and what became of them. */
export function statusOf({ source, target, sections, blocks }: Pair, findings: readonly Finding[]): PageStatus {
  const own = findings.filter((finding) => finding.target?.path === target.path)
  const untranslated = own
    .filter(({ rule }) => untranslatedRules.has(rule))
    .map((finding) => finding.target?.range.start ?? -1)
  const prose = blocks.filter((link) => link.kind !== 'extra' && isProse(link.source))
  const missing = prose.filter(({ kind }) => kind === 'missing').length
  const left = prose.filter(
    (link) =>
      (link.kind === 'matched' || link.kind === 'moved') &&
      untranslated.some((start) => start >= link.target.range.start && start <= link.target.range.end),
  ).length
  return {
    source: source.path,
    target: target.path,
    language: target.language,
    state: missing + left === 0 ? 'in-sync' : 'partial',
    blocks: { total: prose.length, translated: prose.length - missing - left, stale: 0, missing },
    sections: {
      total: source.sections.filter(({ heading }) => heading).length,
      matched: sections.filter((link) => (link.kind === 'matched' || link.kind === 'moved') && link.source.heading)
        .length,
    },
  }
}

/** A page that exists in one language only. */
export function statusOfSingle(
  source: Document | undefined,
  target: Document | undefined,
  language: Language,
): PageStatus {
  const total = source?.blocks.filter(isProse).length ?? 0
  return {
    source: source?.path,
    target: target?.path,
    language,
    state: 'missing',
    blocks: { total, translated: 0, stale: 0, missing: total },
    sections: { total: source?.sections.filter(({ heading }) => heading).length ?? 0, matched: 0 },
  }
}

export const wordCount = (document: Document): number =>
  document.blocks.reduce(
    (sum, { kind, prose }) => sum + (kind === 'code' ? 0 : (prose.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0)),
    0,
  )
