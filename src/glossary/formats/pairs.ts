import { nameOf, termOf } from '../term.js'
import type { TermList } from '../types.js'

/**
 * A line for each term, source and target with a separator between: `richtlijn:guideline`, or the tab of a glossary of
 * DeepL. Empty lines and lines that begin with `#` say nothing; a word that stays the same is a name.
 */
export function readPairs(text: string, separator: ':' | '\t'): TermList {
  const pairs = text.split(/\r\n|\r|\n/).flatMap((line) => {
    const at = line.indexOf(separator)
    if (at < 0 || line.trimStart().startsWith('#')) return []
    const [source, target] = [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    return source === '' || target === '' ? [] : [{ source, target }]
  })
  return {
    source: 'nl',
    target: 'en',
    terms: pairs
      .filter(({ source, target }) => source !== target)
      .map(({ source, target }) => termOf({ forms: [source], use: [target], status: 'required' })),
    names: pairs
      .filter(({ source, target }) => source === target)
      .map(({ source }) => ({ name: source, forms: [], isWord: false, note: '' })),
  }
}

/** Only what such a line can say: one source form and the best rendering. A term counts once. */
export function writePairs({ terms, names }: TermList, separator: ':' | '\t'): string {
  const pairs = new Map<string, string>()
  for (const term of terms) {
    const [source, target] = [nameOf(term), term.use[0]]
    if (target !== undefined && !source.includes(separator) && !pairs.has(source)) pairs.set(source, target)
  }
  for (const { name, forms } of names) if (!name.includes(separator)) pairs.set(name, forms[0] ?? name)
  return [...pairs].map(([source, target]) => `${source}${separator}${target}\n`).join('')
}
