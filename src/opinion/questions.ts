import type { Pair } from '../align/types.js'
import { rangeInDocument } from '../document/prose.js'
import type { Language, Range } from '../document/types.js'
import { entryFinder, spotOf, type SiteTexts } from '../drift/accepted.js'
import { wordsFingerprint } from '../drift/fingerprints.js'
import type { LedgerEntry, Spot } from '../drift/ledger.js'
import type { NameIndex } from '../glossary/find-names.js'
import { translatedSentences, type SentencePair } from '../rules/sentence-pairs.js'
import { maskText } from '../translate/mask.js'
import { forbids } from '../translate/privacy.js'
import type { Unit } from '../translate/types.js'
import { UnitMaker } from '../translate/units.js'
import { shownText } from './shown-text.js'
import { OPINION_RULE } from './types.js'

/** A sentence and its translation, about which someone outside can be asked. */
export interface Question {
  /** Path of the translation. */
  readonly page: string
  readonly language: Language
  readonly sentences: SentencePair
  /** The sentence of the source, masked. */
  readonly unit: Unit
  /** Both as they may be shown to a machine: code, addresses and placeholders are `⟦⟧`. */
  readonly source: string
  readonly target: string
}

export interface Asking {
  readonly names: NameIndex
  readonly ledger: readonly LedgerEntry[]
  readonly texts: SiteTexts
  readonly today: string
  /** Patterns of the paths of pages that may not be sent. */
  readonly forbid: readonly string[]
  /** The sentences that need not be asked about, by `sentenceKey`. */
  readonly known?: ReadonlySet<string>
}

export interface Questions {
  readonly questions: readonly Question[]
  /** How many sentences people accepted as they are. */
  readonly accepted: number
  /** The source pages that may not be sent. */
  readonly forbidden: readonly string[]
}

/** What there is to ask: the sentences that stand on both sides, but for what people accepted or do not want sent. */
export function planQuestions(pairs: readonly Pair[], asking: Asking): Questions {
  const find = entryFinder(asking.ledger, asking.texts.pages, asking.today)
  const isAccepted = (pair: Pair, sentences: SentencePair): boolean =>
    asking.ledger.length > 0 && spotsOf(pair, sentences, asking.texts).some((spot) => find(spot) !== undefined)
  const questions: Question[] = []
  const forbidden: string[] = []
  let accepted = 0
  for (const pair of pairs) {
    if ([pair.source, pair.target].some((page) => forbids(page, asking.forbid))) {
      forbidden.push(pair.source.path)
      continue
    }
    const units = new UnitMaker(pair.source, asking.names)
    for (const sentences of translatedSentences(pair)) {
      if (asking.known?.has(sentenceKey(sentences))) continue
      const question = questionOf(pair, sentences, units, asking.names)
      if (!question) continue
      if (isAccepted(pair, sentences)) accepted += 1
      else questions.push(question)
    }
  }
  return { questions, accepted, forbidden }
}

function questionOf(
  { target }: Pair,
  sentences: SentencePair,
  units: UnitMaker,
  names: NameIndex,
): Question | undefined {
  const { blocks } = sentences
  const ranges = rangesOf(sentences)
  const unit = units.unit(blocks.source, ranges.source)
  if (!unit) return undefined
  const translation = shownText(maskText(target, blocks.target, ranges.target, names))
  const source = shownText(unit.masked)
  if (!/\p{L}/u.test(translation) || source === translation) return undefined
  return { page: target.path, language: target.language, sentences, unit, source, target: translation }
}

/** Where both sentences stand in their documents. */
export const rangesOf = ({
  blocks,
  source,
  target,
}: SentencePair): { readonly source: Range; readonly target: Range } => ({
  source: rangeInDocument(blocks.source.prose, source.start, source.end),
  target: rangeInDocument(blocks.target.prose, target.start, target.end),
})

/** The same for a sentence and a translation that say what they said before. */
export const sentenceKey = ({ source, target }: SentencePair): string => `${source.text}\u0000${target.text}`

/** What an entry of the ledger may accept here: the paragraph as it is, or what the rule says of it. */
function spotsOf(pair: Pair, sentences: SentencePair, texts: SiteTexts): readonly Spot[] {
  const { source, target } = sentences.blocks
  return [
    {
      page: texts.inProject(pair.source.path),
      language: pair.target.language,
      source: wordsFingerprint([source]),
      target: wordsFingerprint([target]),
    },
    opinionSpot(pair, sentences, texts),
  ]
}

const opinionSpot = ({ source, target }: Pair, sentences: SentencePair, texts: SiteTexts): Spot => {
  const ranges = rangesOf(sentences)
  return spotOf(
    {
      rule: OPINION_RULE,
      page: source.path,
      source: { path: source.path, range: ranges.source, text: '' },
      target: { path: target.path, range: ranges.target, text: '' },
    },
    texts,
  )
}

/** All that the rule may ever speak of, so that what was accepted of it is not forgotten while no one is asked. */
export const opinionSpots = (pairs: readonly Pair[], texts: SiteTexts): readonly Spot[] =>
  pairs.flatMap((pair) => translatedSentences(pair).map((sentences) => opinionSpot(pair, sentences, texts)))
