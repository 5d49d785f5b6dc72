import type { Range } from '../../document/types.js'
import type { Severity } from '../../rules/types.js'

/** A place in a text that is shown in a way of its own. Offsets are those of the document. */
export type Mark = FindingMark | ChangeMark

/** What a finding points at. */
export interface FindingMark {
  readonly kind: 'finding'
  readonly range: Range
  /** Within the page, from 1. */
  readonly number: number
  readonly side: 'source' | 'target'
  readonly severity: Severity
}

/** Words of today that took the place of others. */
export interface ChangeMark {
  readonly kind: 'change'
  readonly range: Range
  /** Empty: nothing stood here. */
  readonly before: string
}

/** The names by which the parts of a page refer to each other. */
export const findingId = (number: number): string => `f${String(number)}`
export const placeId = ({ number, side }: Pick<FindingMark, 'number' | 'side'>): string =>
  `${findingId(number)}-${side}`
