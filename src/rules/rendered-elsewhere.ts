import type { Pair } from '../align/types.js'
import type { Block } from '../document/types.js'
import type { SiteFacts } from './types.js'
import { isUntranslated } from './untranslated-text.js'

/** Below this the aligner is not sure enough that two texts are each other's translation. */
const LEAST_SCORE = 0.5

/** What stands in one place as it is may mean something else in another: markup, a table, a line of its own. */
const PLAIN = /^[^|[\]<>`*_\\\n\uFFFC]+$/

/** By folded text: each rendering with the path of the translation that has it. */
type Renderings = ReadonlyMap<string, readonly { readonly text: string; readonly path: string }[]>

/**
 * Finds how the pages of a site render a text that stands by itself: a whole block without markup, in step with its
 * source and made by people. The pages are read when first asked.
 */
export function renderedElsewhere(
  pairs: readonly Pair[],
  { keepNames, drift, drafts }: Pick<SiteFacts, 'keepNames' | 'drift' | 'drafts'>,
): NonNullable<SiteFacts['renderedElsewhere']> {
  const doubtful = new Set<Block>(
    pairs.flatMap(({ target: { path } }) => [
      ...(drafts?.get(path) ?? []).map(({ target }) => target),
      ...(drift?.get(path)?.blocks ?? []).filter(({ change }) => change === 'meaning').map(({ target }) => target),
    ]),
  )
  const read = (language: string): Renderings => {
    const found = new Map<string, { text: string; path: string }[]>()
    for (const { source, target, blocks } of pairs.filter((pair) => pair.target.language === language)) {
      const languages = { source: source.language, target: language, names: keepNames }
      for (const link of blocks) {
        if (link.kind === 'missing' || link.kind === 'extra' || link.score < LEAST_SCORE) continue
        const [original, text] = [link.source.prose.text, link.target.prose.text]
        if (!PLAIN.test(text) || doubtful.has(link.target) || isUntranslated(original, text, languages)) continue
        const known = found.get(fold(original)) ?? []
        found.set(fold(original), [...known, { text, path: target.path }])
      }
    }
    return found
  }
  const byLanguage = new Map<string, Renderings>()
  return (text, language, fromPath) => {
    const renderings = byLanguage.get(language) ?? read(language)
    byLanguage.set(language, renderings)
    const others = (renderings.get(fold(text)) ?? []).filter(({ path }) => path !== fromPath)
    const [first] = others
    return others.every((other) => other.text === first?.text) ? first?.text : undefined
  }
}

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
