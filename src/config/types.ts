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
  readonly draft: { readonly provider: string | undefined } & Readonly<Record<string, unknown>>
  /** Names that must not be translated. */
  readonly keepNames: readonly string[]
  /** Undefined: follows from the site generator. */
  readonly dialect: Dialect | undefined
  /** The keys that someone wrote; detection may decide the others. */
  readonly written: ReadonlySet<keyof WrittenConfig>
}

export interface RuleSetting {
  readonly level: Level
  /** Only the options that the config names. */
  readonly options: Readonly<Record<string, unknown>>
}
