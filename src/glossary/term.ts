import type { Term } from './types.js'

/** A term with everything that is not said filled in. */
export const termOf = (said: Partial<Term> & Pick<Term, 'forms' | 'use'>): Term => ({
  kind: 'term',
  allow: [],
  oneOf: [],
  not: [],
  status: 'preferred',
  domain: '',
  note: '',
  origin: '',
  when: [],
  near: [],
  pages: [],
  matchCase: false,
  inCompounds: true,
  good: [],
  bad: [],
  ...said,
})

/** What the entry is called: its first form. */
export const nameOf = ({ forms }: Term): string => forms[0] ?? ''
