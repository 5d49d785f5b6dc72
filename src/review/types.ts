import type { Finding } from '../rules/types.js'

/** What a person can do about a finding. */
export type Decision =
  /** Take the fix of that number, from 0; here only, or wherever the same fault asks for the same. */
  | { readonly kind: 'fix'; readonly fix: number; readonly alike: boolean }
  /** Put this in the place of the marked words, or where something is missing. */
  | { readonly kind: 'write'; readonly text: string; readonly alike: boolean }
  /** Rewrite the lines, or the message of a catalog, in which the marked words stand. */
  | { readonly kind: 'line'; readonly text: string }
  /** It is right as it is; nowhere else, all over this page, or on every page. */
  | { readonly kind: 'accept'; readonly reason: string | undefined; readonly scope: Scope }
  /** How a term is to be rendered; the same word on both sides is a name that stays. */
  | { readonly kind: 'term'; readonly term: string; readonly use: string; readonly not: readonly string[] }

export const scopes = ['here', 'page', 'site'] as const
export type Scope = (typeof scopes)[number]

/** What happened to one file. */
export interface Change {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  /** Undefined: there was no such file. */
  readonly before: string | undefined
  /** Undefined: there is no such file any more. */
  readonly after: string | undefined
}

/** One thing that was done, with all that is needed to undo it. */
export interface Step {
  readonly kind: Decision['kind'] | 'later' | 'editor'
  readonly finding: Finding
  readonly changes: readonly Change[]
  /** How many findings it made an end to. */
  readonly solved: number
}

export const orders = ['page', 'severity'] as const
export type Order = (typeof orders)[number]
