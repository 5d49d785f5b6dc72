import type { Pair } from '../../align/types.js'
import { newlineOf } from '../../document/newline.js'
import type { Finding } from '../../rules/types.js'
import { yamlScalar } from '../../document/catalog/write-value.js'
import { excerptOf, type Job } from '../jobs.js'
import type { Makers, Of } from './sentences.js'

/** A message without a translation: between the quotes that wait for it, or on a line of its own below the last one. */
export function messageJob(pair: Pair, finding: Finding, { source }: Makers, of: Of): Job | undefined {
  const place = finding.target?.range
  const block = pair.source.blocks.find(({ range }) => range.start === finding.source?.range.start)
  const unit = block && source.unit(block, block.range)
  if (!place || !unit || place.start !== place.end) return undefined
  const around = surroundings(pair.target.text, place.start, block.label)
  return (
    around && {
      ...of,
      scope: 'missing',
      part: 'message',
      place,
      origin: { document: pair.source, range: block.range },
      units: [unit],
      ...around,
      blocks: [block],
      excerpt: excerptOf(block.prose.text),
    }
  )
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
