import type { BlockPair } from '../align/types.js'
import type { Block, Document } from '../document/types.js'
import { message } from '../messages.js'
import { defineRule, type Fix } from './types.js'

/** 1 to 6 for a heading in Markdown or HTML; 0 for what is no heading. */
function levelOf({ kind, depth, label }: Block): number {
  if (kind === 'heading') return depth
  return kind === 'html' ? Number(/^h([1-6])$/.exec(label)?.[1] ?? 0) : 0
}

const differs = ({ source, target }: BlockPair): boolean => levelOf(source) !== levelOf(target)

export const headingLevel = defineRule({
  id: 'heading-level',
  severity: 'warning',
  category: 'structure',
  summary: message('rule.heading-level.summary'),
  why: message('rule.heading-level.why'),
  todo: message('rule.heading-level.todo'),
  defaults: {},
  examples: [
    {
      name: 'the same level',
      nl: '# Privacy\n\n## Bewaartermijn\n',
      en: '# Privacy\n\n## Retention period\n',
      reports: [],
    },
    {
      name: 'another level',
      nl: '# Privacy\n\n## Rechten\n\n### Inzage\n\nJe mag je gegevens inzien.\n',
      en: '# Privacy\n\n## Rights\n\n#### Access\n\nYou may see your data.\n',
      reports: ['en 5:1 ‹#### Access› Unexpected heading of level 4, expected level 3 as in the source'],
      fixed: '# Privacy\n\n## Rights\n\n### Access\n\nYou may see your data.\n',
    },
    {
      name: 'no longer a heading',
      nl: '# Privacy\n\n> ## Let op\n>\n> Bewaar niets dubbel.\n',
      en: '# Privacy\n\n> Note\n>\n> Keep nothing twice.\n',
      reports: ['en 3:3 ‹Note› Unexpected plain text, expected a heading of level 2 as in the source'],
    },
  ],
  *check({ blockPairs, target }, { site }) {
    const then = new Map(site.drift?.get(target.path)?.blocks.map((block) => [block.target, block.sourceThen]))
    const changed = blockPairs.filter(differs)
    for (const pair of changed) {
      const [expected, found] = [levelOf(pair.source), levelOf(pair.target)]
      const was = then.get(pair.target)
      // The translation was right: only the form of the source changed since.
      const severity = was && levelOf(was) !== expected ? 'info' : undefined
      const report = { source: pair.source.range, target: pair.target.range, severity } as const
      if (found === 0)
        yield { ...report, message: message('rule.heading-level.lost', { expected }), fixes: markAgain(pair, target) }
      else if (expected === 0) yield { ...report, message: message('rule.heading-level.added', { found }) }
      else
        yield {
          ...report,
          message: message('rule.heading-level.message', { found, expected }),
          fixes: fixesFor(pair, target.path),
        }
    }
  },
})

/** Only `#` headings: an underlined one has two levels and another form. */
function fixesFor({ source, target }: BlockPair, path: string): Fix[] {
  if (source.kind !== 'heading' || target.kind !== 'heading') return []
  const markers = target.prose.runs[0] ? target.range.start + target.depth : 0
  const isHash = target.range.end > markers && (target.prose.runs[0]?.start ?? 0) > markers
  if (!isHash) return []
  const edit = {
    path,
    start: target.range.start,
    end: target.range.start + target.depth,
    text: '#'.repeat(source.depth),
  }
  return [{ title: message('rule.heading-level.fix', { expected: source.depth }), safety: 'safe', edits: [edit] }]
}

const isQuoted = ({ containers }: Block): boolean => containers.at(-1) === 'quote'

/** A paragraph of one line can be a heading again; whether it is one, a person decides: the rest of it may be lost. */
function markAgain({ source, target }: BlockPair, { path, text }: Document): Fix[] {
  const { start, end } = target.range
  const isLine = target.kind === 'paragraph' && !text.slice(start, end).trimEnd().includes('\n')
  if (source.kind !== 'heading' || !isLine) return []
  // What lost the mark of a heading may have lost that of the quotation before it too.
  const quote = isQuoted(source) && !isQuoted(target) ? '> ' : ''
  const edit = { path, start, end: start, text: `${quote}${'#'.repeat(source.depth)} ` }
  return [{ title: message('rule.heading-level.fix', { expected: source.depth }), safety: 'review', edits: [edit] }]
}
