import { OPAQUE } from '../document/types.js'
import { batchesOf } from '../translate/batches.js'
import { createMemory } from '../translate/memory.js'
import { lengthOf, translateUnits, withoutSending, type TranslateOptions } from '../translate/translate-units.js'
import type { TermPair, Translation, Unit } from '../translate/types.js'
import { unmaskText } from '../translate/unmask.js'
import { withTerms } from '../translate/with-terms.js'
import type { Adviser } from './adviser.js'
import { chrF } from './chrf.js'
import { cleanText } from './clean-text.js'
import { rangesOf } from './questions.js'
import { wordsOnly } from './shown-text.js'

/** A label or a heading of fewer words may well be said in others: see `bench/opinion.mjs`. */
const FEWEST_WORDS = 4

/** Asks a translation service how it would say it, and compares. What was drafted before is not asked again. */
export function byTranslation(
  route: Omit<TranslateOptions, 'onProgress' | 'memory'>,
  terms: readonly TermPair[],
): Adviser {
  const { provider } = route
  // What people translated is what we want an opinion of.
  const options = { ...route, memory: createMemory({ ...nothing, names: new Map() }) }
  return {
    by: provider.id,
    suits: ({ target }) => (target.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= FEWEST_WORDS,
    recall({ unit, sentences }) {
      const translation = withoutSending(unit, options)
      if (!translation) return undefined
      const likeness = chrF(
        readable(translation, unit, () => ' '),
        wordsOnly(sentences.target.text),
      )
      const text = cleanText(readable(translation, unit, (raw) => raw))
      return [{ by: provider.id, ...rangesOf(sentences), view: { kind: 'rendering', text, likeness } }]
    },
    cost(questions) {
      const units = [...new Map(questions.map(({ unit }) => [unit.masked.xml, unit])).values()]
      return {
        characters: units.reduce((sum, unit) => sum + lengthOf(unit), 0),
        requests: batchesOf(units, provider.limits).length,
      }
    },
    async ask(questions, onProgress, signal) {
      const translate = withTerms(route, terms, () => undefined, signal)
      const units = questions.map(({ unit }) => unit)
      return translateUnits(units, { ...options, provider: { ...provider, translate }, onProgress })
    },
  }
}

const nothing = { pairs: [], stale: new Set<never>(), texts: [], terms: undefined }

/** A translation without its markup; `show` says what becomes of code and the like, given as it stands in the page. */
function readable({ xml, isPlain }: Translation, { masked, document }: Unit, show: (raw: string) => string): string {
  const markers = new Set(masked.tags.flatMap((tag) => (tag.kind === 'pair' ? [tag.open, tag.close] : [])))
  const writing = {
    render: (range: { start: number; end: number }) =>
      markers.has(range) ? '' : show(document.text.slice(range.start, range.end)),
    escape: (text: string) => text.replaceAll(OPAQUE, ' '),
  }
  return unmaskText(xml, masked, writing, isPlain ? 'singles' : 'all-tags') ?? ''
}
