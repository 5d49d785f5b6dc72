import type { BlockPair, Pair } from '../align/types.js'
import { rangeInDocument } from '../document/prose.js'
import type { Block, Document, Language, Range } from '../document/types.js'
import { compareNumbers, mayBeSame, numbersIn, numberWordsIn, type FoundNumber } from '../language/numbers.js'
import { message } from '../messages.js'
import { counterpartOf } from './counterpart.js'
import { rewriteNumber, translateNumber } from './number-format.js'
import { defineRule, type Fix, type Report } from './types.js'

export const numberMismatch = defineRule({
  id: 'number-mismatch',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: message('rule.number-mismatch.summary'),
  why: message('rule.number-mismatch.why'),
  todo: message('rule.number-mismatch.todo'),
  defaults: { ignore: [] as readonly string[] },
  examples: [
    {
      name: 'each language its own notation',
      nl: 'De bouw kostte € 2,5 miljoen, 1.200 uur en twee jaar, tot 16 december 2025.\n',
      en: 'It took €2.5 million, 1,200 hours and 2 years to build, until December 16, 2025.\n',
      reports: [],
    },
    {
      name: 'a changed number',
      nl: 'Reageer binnen 30 dagen. Wij bewaren je gegevens 5 jaar.\n',
      en: 'Respond within 60 days. We keep your data for 5 years.\n',
      reports: ['en 1:16 ‹60› Unexpected number `60`, expected `30` as in the source'],
    },
    {
      name: 'said once rather than twice',
      nl: 'Bewaar het 30 dagen, vanaf 1 mei 2026. Na die 30 dagen, op zijn vroegst op 31 mei 2026, wis je het.\n',
      en: 'Keep it for 30 days, from 1 May 2026. After that, on 31 May at the earliest, you erase it.\n',
      reports: [],
    },
    {
      name: 'a lost number',
      nl: 'De raad heeft 12 leden. Zij vergaderen elke maand.\n',
      en: 'The council has members. They meet every month.\n',
      reports: ['en 1:1 ‹The council has members.› The number `12` is missing'],
    },
    {
      name: 'an added number',
      nl: 'Wij testen elk jaar.\n',
      en: 'We test 4 times each year.\n',
      reports: ['en 1:9 ‹4› The number `4` is not in the source'],
    },
    {
      name: 'Dutch notation in English',
      nl: 'Een boete is hoogstens € 1.000 of 2,5% van de omzet.\n',
      en: 'A fine is at most € 1.000 or 2,5% of the turnover.\n',
      reports: [
        'en 1:19 ‹€ 1.000› The number `€ 1.000` is written as in the source language, expected `€1,000`',
        'en 1:30 ‹2,5%› The number `2,5%` is written as in the source language, expected `2.5%`',
      ],
      fixed: 'A fine is at most €1,000 or 2.5% of the turnover.\n',
    },
    {
      name: 'numbers that only another notation would make the same',
      nl: 'Het telt 100 miljard deeltjes per 100.000 inwoners.\n',
      en: 'It has 100 billion particles per 100,000 inhabitants.\n',
      reports: [],
    },
    {
      name: 'a number that may differ',
      nl: 'Bel 14 070.\n',
      en: 'Call 088 070.\n',
      options: { ignore: ['14', '088'] },
      reports: [],
    },
  ],
  *check(pair, { options: { ignore } }) {
    const comparisons = pair.blockPairs.filter(hasProse).map((blocks) => compareBlocks(blocks, pair, ignore))
    for (const comparison of withoutMoved(comparisons, pair)) {
      yield* mismatches(comparison, pair)
      yield* formatFaults(comparison, pair)
    }
  },
})

/** A number with its place in the document. */
type PlacedNumber = FoundNumber & { readonly range: Range }

interface Comparison {
  readonly blocks: BlockPair
  readonly source: readonly PlacedNumber[]
  readonly target: readonly PlacedNumber[]
  readonly missing: readonly PlacedNumber[]
  readonly extra: readonly PlacedNumber[]
}

/** Code is compared by `code-changed`. */
const hasProse = ({ source }: BlockPair): boolean => source.kind !== 'code' && source.prose.text !== ''

const numbersOf = ({ prose }: Block, language: Language): PlacedNumber[] =>
  numbersIn(prose.text, language).map((number) => ({
    ...number,
    range: rangeInDocument(prose, number.start, number.end),
  }))

function compareBlocks(blocks: BlockPair, pair: Pair, ignore: readonly string[]): Comparison {
  const isWanted = ({ text }: FoundNumber): boolean => !ignore.includes(text)
  const source = numbersOf(blocks.source, pair.source.language).filter(isWanted)
  const target = numbersOf(blocks.target, pair.target.language).filter(isWanted)
  if (source.length === 0 && target.length === 0) return { blocks, source, target, missing: [], extra: [] }
  const { missing, extra } = compareNumbers(source, target, {
    source: numberWordsIn(blocks.source.prose.text, pair.source.language),
    target: numberWordsIn(blocks.target.prose.text, pair.target.language),
  })
  const [before, after] = [blocks.source.prose.text, blocks.target.prose.text]
  return {
    blocks,
    source,
    target,
    missing: source.filter((number) => missing.includes(number) && !isWritten(number, before, after)),
    extra: target.filter((number) => extra.includes(number) && !isWritten(number, after, before)),
  }
}

/** Whether the other side has the same digits as often, be it within a name: `web2`. */
const isWritten = (number: FoundNumber, own: string, other: string): boolean =>
  timesWritten(number, other) >= timesWritten(number, own)

function timesWritten({ text }: FoundNumber, within: string): number {
  const digits = /\d(?:.*\d)?/su.exec(text)?.[0] ?? text
  return within.split(digits).filter((part, at, parts) => {
    const next = parts[at + 1]
    return next !== undefined && !/\d$/.test(part) && !/^\d/.test(next)
  }).length
}

/** How many matched blocks away a number may turn up that a translator moved over the border of a block. */
const REACH = 2

/** Leaves out numbers that turn up nearby, or in a block that has no counterpart. */
function withoutMoved(comparisons: readonly Comparison[], pair: Pair): Comparison[] {
  const loose = (side: 'missing' | 'extra', { language }: Document): PlacedNumber[] =>
    pair.blocks.flatMap((link) =>
      link.kind !== side ? [] : numbersOf(link.kind === 'extra' ? link.target : link.source, language),
    )
  const [looseSource, looseTarget] = [loose('missing', pair.source), loose('extra', pair.target)]
  return comparisons.map((comparison, at) => {
    const nearby = comparisons.slice(Math.max(0, at - REACH), at + REACH + 1).filter((other) => other !== comparison)
    return {
      ...comparison,
      missing: comparison.missing.filter(
        (number) => !holds([...looseTarget, ...nearby.flatMap(({ extra }) => extra)], number),
      ),
      extra: comparison.extra.filter(
        (number) => !holds([...looseSource, ...nearby.flatMap(({ missing }) => missing)], number),
      ),
    }
  })
}

const holds = (numbers: readonly PlacedNumber[], number: PlacedNumber): boolean =>
  numbers.some((other) => mayBeSame(number, other))

/** Whether a block says the number at all, in words or within a name: a translator need not say it as often. */
const isSaid = (number: FoundNumber, { prose: { text } }: Block, language: Language): boolean =>
  timesWritten(number, text) > 0 ||
  [...numbersIn(text, language), ...numberWordsIn(text, language)].some((other) => mayBeSame(number, other))

// An ordinal is as good as a word: a translator may say it otherwise.
function* mismatches({ blocks, missing, extra }: Comparison, pair: Pair): Iterable<Report> {
  const left = [...extra]
  for (const source of missing) {
    const place = counterpartOf(blocks, 'source', source.range)
    const at = left.findIndex(({ range }) => range.start >= place.start && range.end <= place.end)
    const [target] = at < 0 ? [] : left.splice(at, 1)
    if (!target && (isSaid(source, blocks.target, pair.target.language) || source.kind === 'ordinal')) continue
    yield target
      ? {
          message: message('rule.number-mismatch.changed', { found: target.text, expected: source.text }),
          source: source.range,
          target: target.range,
          fixes: replaceNumber(source, target, pair),
        }
      : {
          message: message('rule.number-mismatch.lost', { number: source.text }),
          severity: 'warning',
          source: source.range,
          target: place,
        }
  }
  for (const target of left) {
    if (isSaid(target, blocks.source, pair.source.language) || target.kind === 'ordinal') continue
    yield {
      message: message('rule.number-mismatch.added', { number: target.text }),
      severity: 'warning',
      source: counterpartOf(blocks, 'target', target.range),
      target: target.range,
    }
  }
}

/** A person decides: the wrong one may be the source, or the other number may mean something else. */
function replaceNumber(source: PlacedNumber, target: PlacedNumber, pair: Pair): Fix[] {
  const number = translateNumber(source, pair.source.language, pair.target.language)
  const isPlain = target.range.end - target.range.start === target.text.length
  if (number === undefined || !isPlain || target.kind !== source.kind) return []
  const edits = [{ path: pair.target.path, ...target.range, text: number }]
  return [{ title: message('rule.number-mismatch.fix', { number }), safety: 'review', edits }]
}

/** `1,2 and 3` may be a list rather than one number and a half. */
const isInList = ({ prose }: Block, { kind, text, end }: FoundNumber): boolean =>
  kind === 'number' &&
  /^\d{1,2},\d{1,2}$/.test(text) &&
  /^\s?(?:[,;/&–-]|\p{L}{2,3}(?=\s))\s?\d/u.test(prose.text.slice(end, end + 10))

function* formatFaults({ blocks, source, target }: Comparison, pair: Pair): Iterable<Report> {
  for (const number of target) {
    if (isInList(blocks.target, number)) continue
    const equal = source.filter(({ value }) => value === number.value)
    for (const original of equal.length > 0 ? equal : source) {
      const expected = rewriteNumber(original, number, pair.source.language, pair.target.language)
      if (expected === undefined) continue
      yield {
        message: message('rule.number-mismatch.format', { found: number.text, expected }),
        category: 'locale-convention/number-format',
        source: original.range,
        target: number.range,
        fixes: [
          {
            title: message('rule.number-mismatch.fix', { number: expected }),
            safety: 'safe',
            edits: [{ path: pair.target.path, ...number.range, text: expected }],
          },
        ],
      }
      break
    }
  }
}
