import type { Pair } from '../../align/types.js'
import { newCatalog } from '../../document/catalog/new-catalog.js'
import { newlineOf } from '../../document/newline.js'
import type { Block } from '../../document/types.js'
import type { Finding } from '../../rules/types.js'
import { yamlScalar } from '../../document/catalog/write-value.js'
import { excerptOf, type Job } from '../jobs.js'
import type { UnitMaker } from '../units.js'
import type { Makers, Of } from './sentences.js'

/** A message without a translation: in the place that waits for it, or in one of its own among the others. */
export function messageJob(pair: Pair, finding: Finding, { source }: Makers, of: Of): Job | undefined {
  const block = pair.source.blocks.find(({ range }) => range.start === finding.source?.range.start)
  if (!block) return undefined
  if (block.style === undefined) return navigationJob(pair, block, finding, source, of)
  const { target } = pair
  const waiting = target.blocks.find(({ label }) => label === block.label)
  const place = waiting ? { place: waiting.range, into: { block: waiting, file: target.text } } : { addsTo: target }
  return { ...jobOf(block, source, of), ...place }
}

/** A catalog that is not there yet, message by message. */
export function newCatalogJobs(source: UnitMaker, of: Of): Job[] {
  const addsTo = newCatalog(source.document, of.target, of.language)
  const messages = source.document.blocks.filter(({ value }) => value.trim() !== '')
  return messages.map((block) => ({ ...jobOf(block, source, of), addsTo }))
}

const jobOf = (block: Block, source: UnitMaker, of: Of): Job => ({
  ...of,
  scope: 'missing',
  part: 'message',
  place: { start: 0, end: 0 },
  origin: { document: source.document, range: block.range },
  units: source.unitsOf(block),
  before: '',
  after: '',
  blocks: [block],
  excerpt: excerptOf(block.prose.text),
})

/** A title in the navigation of MkDocs: between the quotes that wait for it, or on a line of its own below the last one. */
function navigationJob({ target }: Pair, block: Block, finding: Finding, source: UnitMaker, of: Of): Job | undefined {
  const place = finding.target?.range
  const unit = source.unit(block, block.range)
  if (!place || !unit || place.start !== place.end) return undefined
  const around = surroundings(target.text, place.start, block.label)
  return around && { ...jobOf(block, source, of), ...around, place, units: [unit] }
}

function surroundings(text: string, at: number, key: string): Pick<Job, 'before' | 'after'> | undefined {
  if (/["']/.test(text.charAt(at - 1)) && text.charAt(at - 1) === text.charAt(at)) return { before: '', after: '' }
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  if (new RegExp(`^\\s*["']?${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}["']?:\\s*$`).test(line))
    return { before: line.endsWith(' ') ? '' : ' ', after: '' }
  const indent = /^\s*/.exec(line)?.[0] ?? ''
  const isParent = /^\s*nav_translations:\s*$/.test(line)
  // Beside other keys of the language there is no place of its own for it.
  if (!isParent && indent.length < 2) return undefined
  return { before: `${newlineOf(text)}${indent}${isParent ? '  ' : ''}${yamlScalar(key)}: `, after: '' }
}
