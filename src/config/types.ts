import type { Dialect, Language } from '../document/types.js'
import type { Level } from '../rules/types.js'
import type { ContentEntry, WrittenConfig } from './schema.js'

/** The written config with every default filled in: what the rest of the program works with. */
export interface ResolvedConfig {
  readonly source: Language
  readonly targets: readonly Language[]
  /** Empty: the site is detected. */
  readonly content: readonly ContentEntry[]
  /** Globs, relative to the project. */
  readonly exclude: readonly string[]
  /** Paths of term bases, relative to the project. */
  readonly glossary: readonly string[]
  /** Key paths; `hero.*` stands for every key under `hero`. */
  readonly frontMatter: { readonly translate: readonly string[]; readonly keep: readonly string[] }
  /** Only the rules that the config names. */
  readonly rules: ReadonlyMap<string, RuleSetting>
  readonly drift: { readonly from: 'git' | 'ledger' | 'off' }
  readonly draft: ResolvedDraft
  /** Names that must not be translated. */
  readonly keepNames: readonly string[]
  /** Undefined: follows from the site generator. */
  readonly dialect: Dialect | undefined
  /** The keys that someone wrote; detection may decide the others. */
  readonly written: ReadonlySet<keyof WrittenConfig>
}

/** How drafts are made. */
export interface ResolvedDraft {
  /** Undefined: the best there is. */
  readonly provider: 'memory' | 'deepl' | 'libretranslate' | 'openai-compatible' | undefined
  readonly url: string | undefined
  readonly model: string | undefined
  /** Which English or Portuguese: `en-GB`. */
  readonly variant: string
  readonly formality: 'less' | 'more' | 'default'
  readonly instructions: readonly string[]
  /** The id of a style rule list at DeepL. */
  readonly style: string | undefined
  /** Whether terms go along. */
  readonly glossary: boolean
  /** Patterns of paths in which `*` stands for anything. */
  readonly forbid: readonly string[]
  /** Paths of translation memories (TMX), relative to the project. */
  readonly memory: readonly string[]
  /** In percent. */
  readonly fuzzy: number
  readonly comment: boolean
  readonly price: { readonly perMillion: number; readonly currency: string } | undefined
  /** In seconds. */
  readonly timeout: number
  readonly retries: number
}

export interface RuleSetting {
  readonly level: Level
  /** Only the options that the config names. */
  readonly options: Readonly<Record<string, unknown>>
}
