import type { Pass } from '../align/align-pairs.js'
import type { Pair } from '../align/types.js'
import { parseDocument, type ParseOptions } from '../document/parse.js'
import type { Document, Language } from '../document/types.js'
import type { PageDrift } from '../drift/types.js'
import type { TermBase } from '../glossary/term-base.js'
import type { Asked, AskedFacts } from '../rules/asked-facts.js'
import type { Draft } from '../rules/run.js'
import type { SiteHistory } from './site-history.js'

/** A pair that was lined up, and what became of its source since, if the history says. */
export interface AlignedPair {
  readonly pair: Pair
  readonly drift?: PageDrift
}

/**
 * What was worked out of the texts of a site, so that after a change only what changed is worked out again. One for each
 * run that looks at a site more than once; the site and its configuration must stay what they are.
 */
export interface SiteMemory {
  /** The document of a text; the same one for the same text, also when the page held another one in between. */
  document(text: string, options: ParseOptions): Document
  /**
   * Two documents lined up. Lined up once with the lexicon that ships and once with what the site taught: a change of
   * another page makes no difference to either.
   */
  aligned(source: Document, target: Document, pass: Pass, align: () => AlignedPair): AlignedPair
  /** Whether these two were lined up before. */
  knows(source: Document, target: Document): boolean
  /**
   * What the rules found in a pair.
   * @param circumstances  all else that it depends on, but for the term bases and what it asks of other pages
   */
  found(pair: Pair, circumstances: string, facts: AskedFacts, find: () => readonly Draft[]): readonly Draft[]
  /** The term base that is made of these texts. */
  terms(language: Language, texts: readonly string[], make: () => Promise<TermBase>): Promise<TermBase>
  /** What git knows of the site; opened once. */
  history(open: () => Promise<SiteHistory>): Promise<SiteHistory>
  /** Ends what was opened. */
  close(): Promise<void>
}

/** What was found in a pair, under which circumstances. */
interface Findings {
  readonly circumstances: string
  readonly asked: Asked
  readonly found: readonly Draft[]
}

/** How many texts of a page are kept in mind: `fix` begins anew without what made things worse, and people undo. */
const TEXTS_OF_PAGE = 6

const readAs = new WeakMap<Document, ParseOptions>()

/** How a document was read; undefined for one that no memory holds. */
export const optionsOf = (document: Document): ParseOptions | undefined => readAs.get(document)

/** Reads an older text of a page just as that page was read. */
export function parseLike(document: Document, text: string): Document | undefined {
  const options = optionsOf(document)
  return options && parseDocument(text, options)
}

export function createMemory(): SiteMemory {
  const documents = new Map<string, readonly { readonly key: string; readonly document: Document }[]>()
  const pairs = new WeakMap<Document, WeakMap<Document, Map<Pass, AlignedPair>>>()
  let findings = new WeakMap<Pair, Findings>()
  const bases = new Map<Language, { readonly key: string; readonly base: Promise<TermBase> }>()
  let opened: Promise<SiteHistory> | undefined
  return {
    document(text, options) {
      const [page, key] = [`${options.language} ${options.path}`, JSON.stringify(options) + text]
      const earlier = documents.get(page) ?? []
      const known = earlier.find((one) => one.key === key) ?? { key, document: parseDocument(text, options) }
      documents.set(page, [known, ...earlier.filter((one) => one !== known)].slice(0, TEXTS_OF_PAGE))
      readAs.set(known.document, options)
      return known.document
    },
    aligned(source, target, pass, align) {
      const ofSource = pairs.get(source) ?? new WeakMap<Document, Map<Pass, AlignedPair>>()
      pairs.set(source, ofSource)
      const passes = ofSource.get(target) ?? new Map<Pass, AlignedPair>()
      ofSource.set(target, passes)
      const found = passes.get(pass) ?? align()
      passes.set(pass, found)
      return found
    },
    knows: (source, target) => pairs.get(source)?.has(target) ?? false,
    found(pair, circumstances, facts, find) {
      const known = findings.get(pair)
      if (known?.circumstances === circumstances && facts.stillAnswers(known.asked)) return known.found
      const { outcome: found, asked } = facts.during(find)
      findings.set(pair, { circumstances, asked, found })
      return found
    },
    terms(language, texts, make) {
      const [key, known] = [texts.join('\u0000'), bases.get(language)]
      if (known?.key === key) return known.base
      // What rules say of words rests on the term base.
      findings = new WeakMap()
      const base = make()
      bases.set(language, { key, base })
      return base
    },
    history: (open) => (opened ??= open()),
    close: async () => (await opened?.catch(() => undefined))?.close(),
  }
}
