import type { Language } from '../document/types.js'
import { UserError } from '../errors.js'
import { formatOf, readTerms } from '../glossary/formats.js'
import { shippedTerms } from '../glossary/shipped-terms.js'
import { createTermBase, type TermBase } from '../glossary/term-base.js'
import { TermListError } from '../glossary/term-list-error.js'
import type { TermList } from '../glossary/types.js'
import { baseLanguage } from '../language/base-language.js'
import { rememberInLanguage } from '../language/remember.js'
import { shippedLexicon } from '../language/shipped-lexicon.js'
import type { LoadedSite } from './load-site.js'
import { shippedKnowledge, type Knowledge } from '../meaning/knowledge.js'
import { message } from '../messages.js'

/**
 * The term base of each target language: the one that ships and, over it, those that the configuration names.
 * @throws {UserError} if a term base cannot be read or something in it is wrong
 */
export async function siteTerms({
  config,
  site,
  read,
  shown,
  memory,
}: LoadedSite): Promise<ReadonlyMap<Language, TermBase>> {
  const files = await Promise.all(
    config.glossary.map(async (file) => {
      const reading = await read(file)
      if ('problem' in reading) throw new UserError(reading.problem, message('glossary.unreadable-todo'))
      return { text: reading.text, list: parseTerms(reading.text, shown(file)) }
    }),
  )
  return new Map(
    await Promise.all(
      site.targets.map(async (language) => {
        const texts = files.map(({ text }) => text)
        const lists = files.map(({ list }) => list)
        return [language, await memory.terms(language, texts, () => termsFor(site.source, language, lists))] as const
      }),
    ),
  )
}

async function termsFor(source: Language, target: Language, lists: readonly TermList[]): Promise<TermBase> {
  const own = lists.filter(
    (list) => baseLanguage(list.source) === baseLanguage(source) && baseLanguage(list.target) === baseLanguage(target),
  )
  return own.length === 0 ? shippedBase(source, target) : makeBase(source, target, own)
}

/** Made once for each pair of languages, since most sites have no term base of their own. */
const shippedBase = rememberInLanguage((source, target) => makeBase(source, target, []))

async function makeBase(source: Language, target: Language, own: readonly TermList[]): Promise<TermBase> {
  const [shipped, lexicon] = await Promise.all([shippedTerms(source, target), shippedLexicon(source, target)])
  return createTermBase(source, target, [shipped, ...own], lexicon)
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
