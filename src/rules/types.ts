import type { Pair } from '../align/types.js'
import type { Document, Language, Range } from '../document/types.js'
import type { MachineDraft, PageDrift } from '../drift/types.js'
import type { KeptName } from '../glossary/names.js'
import type { TermBase } from '../glossary/term-base.js'
import type { Knowledge } from '../meaning/knowledge.js'
import type { Message } from '../messages.js'
import type { Opinion, Opinions } from '../opinion/types.js'

export type Severity = 'error' | 'warning' | 'info'
export type Level = Severity | 'off'

/** Replaces `[start, end)` of the file at `path` by `text`. */
export interface TextEdit {
  readonly path: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** All edits or none, all in one file. */
export interface Fix {
  readonly title: Message
  /** `review`: applied only after a person says yes. */
  readonly safety: 'safe' | 'review'
  readonly edits: readonly TextEdit[]
}

/** What a rule says of a place. An empty range in `source` or `target` is where something should stand. */
export interface Report {
  readonly message: Message
  /** Undefined only where that side has no such page. */
  readonly source: Range | undefined
  readonly target: Range | undefined
  /** When the rule's own level is not right for this case. */
  readonly severity?: Severity
  /** When the rule's own MQM error type is not right for this case. */
  readonly category?: string
  readonly fixes?: readonly Fix[]
}

export interface Place {
  readonly path: string
  readonly range: Range
  readonly text: string
}

/** A report with its rule, level and places filled in by the engine. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** MQM error type, for example `accuracy/omission`. */
  readonly category: string
  readonly message: Message
  /** Path of the source page, or of the target page where there is no source. */
  readonly page: string
  readonly fingerprint: string
  readonly source: Place | undefined
  readonly target: Place | undefined
  readonly fixes: readonly Fix[]
}

/** What a rule may need to know beyond the pair; gathered by the shell. */
export interface SiteFacts {
  /** The page in `language` that `url`, written in the page at `fromPath`, leads to; undefined outside the site. */
  resolve(url: string, fromPath: string): PageFacts | undefined
  /**
   * How the other pages of the site render a text that stands by itself, if all of them do so in the same words.
   * @param fromPath  the translation that asks
   */
  renderedElsewhere?(text: string, language: Language, fromPath: string): string | undefined
  /** What became of the source of each page since it was translated, by path of the translation; if that is known. */
  readonly drift?: ReadonlyMap<string, PageDrift>
  /** The blocks of each translation that a machine drafted and no one looked at yet, by path; if that is known. */
  readonly drafts?: ReadonlyMap<string, readonly MachineDraft[]>
  /** What a service outside thinks of the translations, if it was asked. */
  readonly opinions?: Opinions
  /** Names that must stay as they are, from the term base and the configuration. */
  readonly keepNames: readonly string[]
  /** Keys of the front matter that are the same in every language. */
  readonly keptKeys?: readonly string[]
  /** What the term base says of some of these names: official English forms, and whether they are ordinary words too. */
  readonly knownNames?: readonly KeptName[]
  /** The term base of each target language: the one that ships with those of the site over it. */
  readonly terms?: ReadonlyMap<Language, TermBase>
  /** What is known of the words of the source and of each target language. */
  readonly knowledge?: ReadonlyMap<Language, Knowledge>
}

/** One page of the site in all its languages. */
export interface PageFacts {
  readonly source: PageVersion | undefined
  /** By target language. */
  readonly targets: ReadonlyMap<Language, PageVersion>
}

export interface PageVersion {
  readonly path: string
  readonly title: string
  /** The title in the front matter and the short one in the navigation, where they differ from `title`. */
  readonly otherTitles: readonly string[]
  readonly anchors: ReadonlySet<string>
}

/** Documentation and test at once: a small pair and what the rule says of it. */
export interface Example {
  readonly name: string
  readonly nl: string
  readonly en: string
  readonly options?: Readonly<Record<string, unknown>>
  /** Other pages of the example's site, by path: `beleid.md`, `beleid.en.md`. The example itself is `page.md`. */
  readonly pages?: Readonly<Record<string, string>>
  /** What the page was before, version by version, the oldest first; a version that leaves out a side did not change it. */
  readonly history?: readonly { readonly nl?: string; readonly en?: string }[]
  /** The texts of blocks of the translation that `deepl` made and no one looked at. */
  readonly drafts?: readonly string[]
  /** What a service thinks of the page: the words that it is about, on both sides, and what it says of them. */
  readonly opinions?: readonly {
    readonly by: string
    readonly nl: string
    readonly en: string
    readonly view: Opinion['view']
  }[]
  /** Instead of a page: the messages of a catalog in both languages, by key. */
  readonly catalog?: { readonly nl: Readonly<Record<string, string>>; readonly en: Readonly<Record<string, string>> }
  /**
   * What is reported, each as `<side> <line>:<column> ‹text› English message` (side `nl` or `en`; the target place if
   * there is one). Empty: the rule is silent.
   */
  readonly reports: readonly string[]
  /** The target text after all safe fixes, if there are any. */
  readonly fixed?: string
}

/** A page that has no counterpart, or every pair of the site: for rules that look further than one pair. */
export interface SiteView {
  readonly pairs: readonly Pair[]
  /** Source pages without a translation, with the path where it is expected. */
  readonly missing: readonly { readonly source: Document; readonly language: Language; readonly expected: string }[]
  /** Translations without a source page, with the path where that is expected. */
  readonly orphans: readonly { readonly target: Document; readonly expected: string }[]
}

/** A report that does not follow from one pair, so it names its documents itself. */
export interface SiteReport extends Report {
  readonly sourceDocument: Document | undefined
  readonly targetDocument: Document | undefined
}

export interface RuleContext<Options> {
  readonly options: Options
  readonly site: SiteFacts
}

type AnyOptions = Readonly<Record<string, unknown>>

export interface Rule<Options extends AnyOptions = AnyOptions> {
  readonly id: string
  readonly severity: Level
  /** MQM error type. */
  readonly category: string
  /** One sentence: what it looks for. */
  readonly summary: Message
  /** Why it matters to a reader. */
  readonly why: Message
  /** What the user can do. */
  readonly todo: Message
  readonly defaults: Options
  readonly examples: readonly Example[]
  /** Pure and lazy: yields reports and keeps nothing between pairs. */
  check?(pair: Pair, context: RuleContext<Options>): Iterable<Report>
  /** Once per run, for faults that no single pair shows. */
  checkSite?(view: SiteView, context: RuleContext<Options>): Iterable<SiteReport>
}

/** Keeps the type of a rule's options inside its file. */
export const defineRule = <Options extends AnyOptions>(rule: Rule<Options>): Rule => rule
