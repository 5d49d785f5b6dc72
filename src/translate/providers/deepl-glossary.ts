import { createHash } from 'node:crypto'
import type { DeepLClient } from 'deepl-node'
import { baseLanguage } from '../../language/base-language.js'
import type { Languages, TermPair } from '../types.js'

/**
 * The glossary at DeepL that holds these terms, as its id: the one of an earlier run, if its terms are the same; else
 * that one with its terms replaced; else a new one. Its name tells which terms are in it, so nothing has to be kept
 * here. Undefined where there are no terms.
 */
export async function useGlossary(
  deepl: DeepLClient,
  terms: readonly TermPair[],
  languages: Languages,
): Promise<string | undefined> {
  if (terms.length === 0) return undefined
  const { GlossaryEntries } = await import('deepl-node')
  const [sourceLangCode, targetLangCode] = [baseLanguage(languages.source), baseLanguage(languages.target)]
  const prefix = `Tweeluik ${sourceLangCode}-${targetLangCode} `
  const name = prefix + hashOf(terms)
  const known = (await deepl.listMultilingualGlossaries()).filter((one) => one.name.startsWith(prefix))
  const same = known.find((one) => one.name === name)
  if (same) return same.glossaryId
  const pairs = terms.map(({ source, target }): [string, string] => [source, target])
  const entries = new GlossaryEntries({ entries: Object.fromEntries(pairs) })
  const dictionary = { sourceLangCode, targetLangCode, entries }
  const [older] = known
  if (!older) return (await deepl.createMultilingualGlossary(name, [dictionary])).glossaryId
  await deepl.replaceMultilingualGlossaryDictionary(older, dictionary)
  await deepl.updateMultilingualGlossaryName(older, name)
  return older.glossaryId
}

const hashOf = (terms: readonly TermPair[]): string =>
  createHash('sha256').update(JSON.stringify(terms)).digest('hex').slice(0, 12)
