import type { Block, Document, Language, Range } from '../document/types.js'

/** A commit, as far as readers need it. */
export interface Moment {
  /** The full id. */
  readonly commit: string
  /** The author date: `2025-08-20`. */
  readonly date: string
}

/**
 * What became of the source of one target block since the two were in line.
 * - `none`: it says what it said
 * - `cosmetic`: only its form changed (reflow, emphasis, list marker, addresses of links, heading level)
 * - `meaning`: its words changed, and the translation did not follow
 * - `removed`: it is gone
 * - `target`: the source is as it was, and the translation has come to say something else
 * - `unknown`: no source block is known to have belonged to it
 */
export type SourceChange = 'none' | 'cosmetic' | 'meaning' | 'removed' | 'target' | 'unknown'

/** What a change of words comes down to, the gravest first. */
export type ChangeKind = 'number' | 'negation' | 'obligation' | 'sentence' | 'wording'

/** One place where a text changed: some words gave way to others; one of both may be empty. */
export interface WordChange {
  readonly kind: ChangeKind
  readonly before: string
  readonly after: string
  /** Where it stands in the page of now; empty where words went. */
  readonly range: Range
}

/** One target block and what became of its source. */
export interface BlockDrift {
  readonly target: Block
  /** When the two were last brought in line. Undefined: not committed yet, or not known. */
  readonly syncedAt: Moment | undefined
  /** The source block to which it belonged then. It may be one of an older version of the page. */
  readonly sourceThen: Block | undefined
  /** The same source block in the page of today. */
  readonly sourceNow: Block | undefined
  readonly change: SourceChange
  /** What changed in the source, or with `target` in the translation; otherwise empty. */
  readonly words: readonly WordChange[]
  /** The commit in which the source came to say what it says. Undefined: not committed yet, or nothing changed. */
  readonly changedAt: Moment | undefined
}

/** The target blocks of one page, in reading order, and what is known of their source. */
export interface PageDrift {
  /** Paths of today, as in `Document.path`. */
  readonly source: string
  readonly target: string
  readonly language: Language
  readonly blocks: readonly BlockDrift[]
  /** The last time when some block was brought in line. */
  readonly syncedAt: Moment | undefined
}

/** One version of a translation, and the source page as it was at that moment. */
export interface TargetVersion {
  readonly document: Document
  /** Undefined: not committed yet. */
  readonly moment: Moment | undefined
  /** The versions that it was made of, as indices into the list; none: the page begins here. */
  readonly parents: readonly number[]
  /** Undefined: there was none. */
  readonly source: Document | undefined
  /** Whether the same commit changed the source page too. */
  readonly changesSource: boolean
  /** Whether people said that this commit only changed the form (`.git-blame-ignore-revs`). */
  readonly isFormatting: boolean
}

export interface SourceVersion {
  readonly document: Document
  /** Undefined: not committed yet. */
  readonly moment: Moment | undefined
}

/** What happened to a page and its translation up to now. */
export interface PageHistory {
  readonly source: Document
  readonly target: Document
  /** Older versions before the versions made of them; the last one is `target`. */
  readonly targets: readonly TargetVersion[]
  /** The versions of the source page, the newest first; the first one is `source`. Read only as far as needed. */
  readonly sources: Iterable<SourceVersion>
}

/** A block of a translation that a machine made. */
export interface MachineDraft {
  readonly source: Block
  readonly target: Block
  /** Who made it: `deepl`. */
  readonly provider: string
}
