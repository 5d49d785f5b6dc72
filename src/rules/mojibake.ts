import { rangeInDocument } from '../document/prose.js'
import type { Block, Document, Range } from '../document/types.js'
import { mojibakeIn } from '../language/mojibake.js'
import { message } from '../messages.js'
import { textRange } from './counterpart.js'
import { defineRule, type Fix, type Report } from './types.js'

export const mojibake = defineRule({
  id: 'mojibake',
  severity: 'error',
  category: 'fluency/character-encoding',
  summary: message('rule.mojibake.summary'),
  why: message('rule.mojibake.why'),
  todo: message('rule.mojibake.todo'),
  defaults: {},
  examples: [
    {
      name: 'accents as they should be',
      nl: 'De coördinatie ligt bij één gemeente.\n',
      en: 'The coördination lies with one municipality in a café.\n',
      reports: [],
    },
    {
      name: 'garbled in the translation',
      nl: 'Vraag naar de burgemeester van Súdwest.\n',
      en: 'Ask for the mayor of SÃºdwest.\n',
      reports: ['en 1:23 ‹Ãº› This text is garbled: `Ãº` should be `ú`'],
      fixed: 'Ask for the mayor of Súdwest.\n',
    },
    {
      name: 'garbled in the source',
      nl: 'Controleer dit Ã©Ã©n keer per jaar.\n',
      en: 'Check this once a year.\n',
      reports: ['en 1:1 ‹› The source is garbled: `Ã©Ã©` should be `éé`'],
    },
    {
      name: 'a character that is lost for good',
      nl: 'De reünie is in mei.\n',
      en: 'The r�nion is in May.\n',
      reports: ['en 1:6 ‹�› A character was lost here'],
    },
  ],
  *check({ source, target, blocks }) {
    for (const link of blocks) {
      if (link.kind !== 'extra') {
        const place = start(link.kind === 'missing' ? { start: link.at, end: link.at } : textRange(link.target))
        for (const found of garbledIn(link.source, source)) yield reportOf(found, 'source', place)
      }
      if (link.kind !== 'missing') {
        const place = start(link.kind === 'extra' ? { start: link.at, end: link.at } : textRange(link.source))
        for (const found of garbledIn(link.target, target)) yield reportOf(found, 'target', place)
      }
    }
  },
})

interface Garbled {
  readonly text: string
  readonly repaired: string | undefined
  readonly range: Range
  readonly fixes: readonly Fix[]
}

/** An empty place: the counterpart is not what is wrong. */
const start = (range: Range): Range => ({ start: range.start, end: range.start })

const garbledIn = ({ prose }: Block, { path, text: whole }: Document): Garbled[] =>
  mojibakeIn(prose.text).map((found) => {
    const { repaired } = found
    const range = rangeInDocument(prose, found.start, found.end)
    const text = prose.text.slice(found.start, found.end)
    const isPlain = whole.slice(range.start, range.end) === text
    const fix = (): Fix => ({
      title: message('rule.mojibake.fix', { text: repaired ?? '' }),
      safety: 'safe',
      edits: [{ path, start: range.start, end: range.end, text: repaired ?? '' }],
    })
    return { text, repaired, range, fixes: repaired !== undefined && isPlain ? [fix()] : [] }
  })

function reportOf({ text, repaired, range, fixes }: Garbled, side: 'source' | 'target', other: Range): Report {
  const places = side === 'source' ? { source: range, target: other } : { source: other, target: range }
  if (repaired === undefined)
    return {
      message: side === 'source' ? message('rule.mojibake.lostInSource') : message('rule.mojibake.lost'),
      ...places,
    }
  const values = { text, repaired }
  return {
    message: side === 'source' ? message('rule.mojibake.inSource', values) : message('rule.mojibake.message', values),
    ...places,
    fixes,
  }
}
