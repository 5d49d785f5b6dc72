import type { Language } from './document/types.js'
import { UserError } from './errors.js'
import { formatOf, readTerms } from './glossary/formats.js'
import { shippedTerms } from './glossary/shipped-terms.js'
import { createTermBase, type TermBase } from './glossary/term-base.js'
import { TermListError } from './glossary/term-list-error.js'
import type { TermList } from './glossary/types.js'
import { baseLanguage } from './language/base-language.js'
import { shippedLexicon } from './language/shipped-lexicon.js'
import type { LoadedSite } from './load-site.js'
import { shippedKnowledge, type Knowledge } from './meaning/knowledge.js'
import { message } from './messages.js'

/**
 * The term base of each target language: the one that ships and, over it, those that the configuration names.
 * @throws {UserError} if a term base cannot be read or something in it is wrong
 */
export async function siteTerms({ config, site, read, shown }: LoadedSite): Promise<ReadonlyMap<Language, TermBase>> {
  const lists = await Promise.all(
    config.glossary.map(async (file) => {
      const reading = await read(file)
      if ('problem' in reading) throw new UserError(reading.problem, message('glossary.unreadable-todo'))
      return parseTerms(reading.text, shown(file))
    }),
  )
  return new Map(
    await Promise.all(
      site.targets.map(async (language) => {
        const own = lists.filter(
          ({ source, target }) =>
            baseLanguage(source) === baseLanguage(site.source) && baseLanguage(target) === baseLanguage(language),
        )
        const [shipped, lexicon] = await Promise.all([
          shippedTerms(site.source, language),
          shippedLexicon(site.source, language),
        ])
        return [language, createTermBase(site.source, language, [shipped, ...own], lexicon)] as const
      }),
    ),
  )
}

/** What is known of the words of each target language and the source's; only of the pairs that something ships for. */
export async function siteKnowledge({ site }: LoadedSite): Promise<ReadonlyMap<Language, Knowledge>> {
  const pairs = await Promise.all(
    site.targets.map(async (language) => [language, await shippedKnowledge(site.source, language)] as const),
  )
  return new Map(pairs.flatMap(([language, knowledge]) => (knowledge ? [[language, knowledge]] : [])))
}

/**
 * Reads a term base; its format is the one that the name of the file says, unless given.
 * @throws {UserError} if something in it is wrong
 */
export function parseTerms(text: string, path: string, format = formatOf(path)): TermList {
  try {
    return readTerms(text, format)
  } catch (error) {
    if (!(error instanceof TermListError)) throw error
    throw new UserError(
      message('glossary.wrong', { path, place: error.path, reason: error.reason }),
      message('glossary.wrong-todo'),
      2,
      { cause: error },
    )
  }
}
