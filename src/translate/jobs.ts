import { OPAQUE, type Block, type Document, type Language, type Range } from '../document/types.js'
import type { Unit } from './types.js'

export const scopes = ['missing', 'stale', 'untranslated'] as const

/** Why something is to be drafted. */
export type Scope = (typeof scopes)[number]

/** One place in a translation that gets a text of its own: all of it or nothing. */
export interface Job {
  readonly scope: Scope
  readonly part: 'page' | 'blocks' | 'sentence' | 'value' | 'message'
  readonly language: Language
  /** Path of the source page. */
  readonly page: string
  /** Path of the file that is changed, or made. */
  readonly target: string
  /** What is replaced there; empty: something is put in between. */
  readonly place: Range
  /** What is copied, with its units translated. Where the text is known already: nothing. */
  readonly origin: { readonly document: Document; readonly range: Range } | undefined
  readonly units: readonly Unit[]
  /** What stands before and after what is copied: line breaks mostly. */
  readonly before: string
  readonly after: string
  /** The message of a catalog that the place lies in: the text is written with the escapes of that place. */
  readonly into?: { readonly block: Block; readonly file: string }
  /** The catalog that does not have the message yet: it gets a place among the others. */
  readonly addsTo?: Document
  /** The blocks of the source that are drafted by it. */
  readonly blocks: readonly Block[]
  /** The beginning of the source text, to recognise it by. */
  readonly excerpt: string
}

/** Something that a draft was wanted for and cannot be made. */
export interface Left {
  readonly page: string
  readonly language: Language
  readonly excerpt: string
  readonly reason: 'no-mt' | 'no-answer' | 'no-place' | 'unknown-change' | 'budget' | 'failed'
}

export interface Plan {
  readonly jobs: readonly Job[]
  readonly left: readonly Left[]
}

/** In characters. */
const EXCERPT = 60

export function excerptOf(text: string): string {
  const flat = text.replaceAll(OPAQUE, '…').replace(/\s+/g, ' ').trim()
  return flat.length > EXCERPT ? `${flat.slice(0, EXCERPT - 3).replace(/\s+\S*$/, '')}…` : flat
}
