import type { Language } from '../document/types.js'
import type { KeptName } from './names.js'

/**
 * What an entry is about: a term of the field; a word with two readings, of which machines choose the wrong one; a word
 * that looks like another one in the other language; an acronym that has another form there.
 */
export const termKinds = ['term', 'homograph', 'false-friend', 'acronym'] as const
export type TermKind = (typeof termKinds)[number]

/** Required: no other rendering will do. Preferred: others may be right as well. Proposed: not checked yet. */
export const termStatuses = ['required', 'preferred', 'proposed'] as const
export type TermStatus = (typeof termStatuses)[number]

/** Where the entry holds; with more than one condition, all of them. */
export const conditions = [
  'imperative',
  'label',
  'verb',
  'noun',
  'adjective',
  'heading',
  'link',
  'capitalised',
] as const
export type Condition = (typeof conditions)[number]

/** A sentence and its translation, in which the term is rendered well or badly. */
export interface TermTest {
  readonly source: string
  readonly target: string
}

export interface Term {
  readonly kind: TermKind
  /** In the source language; the first is what the entry is called. Infinitives for verbs, singulars for nouns. */
  readonly forms: readonly string[]
  /** Renderings, best first. */
  readonly use: readonly string[]
  /** Other right renderings, which we would not choose. */
  readonly allow: readonly string[]
  /** Right renderings of which a site should choose one; empty: it does not matter. */
  readonly oneOf: readonly string[]
  /** Wrong renderings. */
  readonly not: readonly string[]
  readonly status: TermStatus
  /** Empty: none. */
  readonly domain: string
  /** Why a rendering is wrong, or what to mind. Empty: none. */
  readonly note: string
  /** Where the term comes from: a law, a list, an address. Empty: not said. */
  readonly origin: string
  readonly when: readonly Condition[]
  /** The entry holds only with one of these words in the same sentence; empty: always. */
  readonly near: readonly string[]
  /** Patterns of paths in which `*` stands for anything; empty: every page. */
  readonly pages: readonly string[]
  /** Capitals count, on both sides. */
  readonly matchCase: boolean
  /** Whether it may be part of a longer word. */
  readonly inCompounds: boolean
  readonly good: readonly TermTest[]
  readonly bad: readonly TermTest[]
}

/** What one file holds. */
export interface TermList {
  readonly source: Language
  readonly target: Language
  readonly terms: readonly Term[]
  readonly names: readonly KeptName[]
}

/** A stretch of text with its place, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}
