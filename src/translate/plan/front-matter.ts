import type { Pair } from '../../align/types.js'
import { frontMatterLines } from '../../document/front-matter-lines.js'
import { newlineOf } from '../../document/newline.js'
import type { Finding } from '../../rules/types.js'
import { excerptOf, type Job } from '../jobs.js'
import type { Makers, Of } from './sentences.js'

/**
 * The keys that the front matter of a translation lacks, each at its end: those that hold text are translated, those
 * that a finding names are the same in every language. A key that is neither belongs to one language alone.
 */
export function frontMatterJobs({ source, target }: Pair, findings: readonly Finding[], makers: Makers, of: Of): Job[] {
  const [from, to] = [frontMatterLines(source), frontMatterLines(target)]
  if (!from || !to) return []
  const known = new Set(to.keys.map(({ name }) => name))
  const kept = new Set(
    findings.filter(({ rule }) => rule === 'front-matter-missing').map((finding) => finding.source?.range.start),
  )
  return from.keys.flatMap(({ name, range: lines }): Job[] => {
    const range = { start: lines.start, end: lines.start + source.text.slice(lines.start, lines.end).trimEnd().length }
    const blocks = source.blocks.filter(
      (block) => block.kind === 'front-matter' && block.range.start >= range.start && block.range.end <= range.end,
    )
    if (known.has(name) || (blocks.length === 0 && !kept.has(range.start))) return []
    return [
      {
        ...of,
        scope: 'missing',
        part: 'value',
        place: { start: to.end, end: to.end },
        origin: { document: source, range },
        units: makers.source.unitsIn(range),
        before: '',
        after: newlineOf(target.text),
        blocks,
        excerpt: excerptOf(source.text.slice(range.start, range.end)),
      },
    ]
  })
}
