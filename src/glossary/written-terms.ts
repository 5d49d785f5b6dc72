import * as v from 'valibot'
import { nameEntry, toName, type KeptName } from './names.js'
import { termOf } from './term.js'
import { conditions, termStatuses, type Term, type TermKind, type TermList } from './types.js'

const text = v.pipe(v.string(), v.trim(), v.nonEmpty())
const texts = v.union([text, v.array(text)])
const tests = v.array(v.strictTuple([text, text]))

const termEntry = v.strictObject({
  term: texts,
  use: v.optional(texts),
  allow: v.optional(texts),
  oneOf: v.optional(texts),
  not: v.optional(texts),
  status: v.optional(v.picklist(termStatuses)),
  note: v.optional(text),
  from: v.optional(text),
  when: v.optional(v.union([v.picklist(conditions), v.array(v.picklist(conditions))])),
  near: v.optional(texts),
  pages: v.optional(texts),
  case: v.optional(v.boolean()),
  compounds: v.optional(v.boolean()),
  good: v.optional(tests),
  bad: v.optional(tests),
})

/** A list, or lists by the name of the group. Lazy: a union would not say which of its entries is wrong. */
const groupsOf = <Entry extends v.GenericSchema>(entry: Entry) => {
  const entries = v.array(entry)
  const groups = v.record(text, entries)
  return v.lazy((written): typeof entries | typeof groups => (Array.isArray(written) ? entries : groups))
}

/** A term base as people write it. */
export const writtenList = v.strictObject({
  source: v.optional(text, 'nl'),
  target: v.optional(text, 'en'),
  status: v.optional(v.picklist(termStatuses)),
  terms: v.optional(groupsOf(termEntry)),
  homographs: v.optional(groupsOf(termEntry)),
  falseFriends: v.optional(groupsOf(termEntry)),
  acronyms: v.optional(groupsOf(termEntry)),
  names: v.optional(groupsOf(nameEntry)),
})

type WrittenTerm = v.InferOutput<typeof termEntry>
export type WrittenList = v.InferOutput<typeof writtenList>

/** Under which key of a term base each kind of entry stands. */
export const keyOfKind = {
  term: 'terms',
  homograph: 'homographs',
  'false-friend': 'falseFriends',
  acronym: 'acronyms',
} as const satisfies Record<TermKind, keyof WrittenList>

/** What a term base says, with everything that it does not say filled in. */
export const termListOf = (written: WrittenList): TermList => ({
  source: written.source,
  target: written.target,
  terms: (Object.keys(keyOfKind) as TermKind[]).flatMap((kind) =>
    entriesOf(written[keyOfKind[kind]]).map(({ group, entry }) => toTerm(entry, kind, group, written.status)),
  ),
  names: unique(entriesOf(written.names).map(({ entry }) => toName(entry))),
})

/** Entries as they stand in the options of a rule; what is no entry is left out. */
export const toTerms = (written: readonly unknown[]): Term[] =>
  written.flatMap((one) => {
    const { success, output } = v.safeParse(termEntry, one)
    return success ? [toTerm(output, 'term', '', 'required')] : []
  })

function toTerm(written: WrittenTerm, kind: TermKind, domain: string, status: Term['status'] | undefined): Term {
  const {
    term,
    use = [],
    allow = [],
    oneOf = [],
    not = [],
    note = '',
    from = '',
    when = [],
    near = [],
    pages = [],
  } = written
  const forms = list(term)
  const matchCase = written.case ?? kind === 'acronym'
  return termOf({
    kind,
    forms,
    use: list(use),
    allow: list(allow),
    oneOf: list(oneOf),
    // An acronym that has another form is wrong when it stays as it is.
    not: written.not === undefined && kind === 'acronym' ? forms : list(not),
    // A project writes down what it wants; the shipped list says what it prefers.
    status: written.status ?? status ?? (kind === 'term' ? 'required' : 'preferred'),
    domain,
    note,
    origin: from,
    when: list(when),
    near: list(near),
    pages: list(pages),
    matchCase,
    inCompounds: written.compounds ?? !matchCase,
    good: testsOf(written.good),
    bad: testsOf(written.bad),
  })
}

const testsOf = (written: readonly (readonly [string, string])[] = []): Term['good'] =>
  written.map(([source, target]) => ({ source, target }))

const list = <Item>(one: Item | readonly Item[]): readonly Item[] =>
  (Array.isArray(one) ? one : [one]) as readonly Item[]

function entriesOf<Entry>(
  written: readonly Entry[] | Readonly<Record<string, readonly Entry[]>> = [],
): { readonly group: string; readonly entry: Entry }[] {
  if (Array.isArray(written)) return (written as readonly Entry[]).map((entry) => ({ group: '', entry }))
  return Object.entries(written).flatMap(([group, entries]: [string, readonly Entry[]]) =>
    entries.map((entry) => ({ group, entry })),
  )
}

/** A name that stands in several groups counts once, as it is written first. */
const unique = (names: readonly KeptName[]): KeptName[] =>
  [...new Map(names.toReversed().map((name) => [name.name, name])).values()].toReversed()

/** The entry as it is written in YAML: only what is not the default. */
export function writtenTerm(term: Term): Readonly<Record<string, unknown>> {
  const { forms, use, allow, oneOf, not, status, note, origin, when, near, pages, matchCase, inCompounds, good, bad } =
    term
  const isAcronym = term.kind === 'acronym'
  const said = {
    term: short(forms),
    use: short(use),
    allow: short(allow),
    oneOf: short(oneOf),
    not: isAcronym && not.join() === forms.join() ? undefined : short(not),
    status: status === (term.kind === 'term' ? 'required' : 'preferred') ? undefined : status,
    note: note || undefined,
    from: origin || undefined,
    when: short(when),
    near: short(near),
    pages: short(pages),
    case: matchCase === isAcronym ? undefined : matchCase,
    compounds: inCompounds === !matchCase ? undefined : inCompounds,
    good: good.length === 0 ? undefined : good.map((test) => [test.source, test.target]),
    bad: bad.length === 0 ? undefined : bad.map((test) => [test.source, test.target]),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

const short = (items: readonly string[]): string | readonly string[] | undefined =>
  items.length === 0 ? undefined : items.length === 1 ? items[0] : items

export function writtenName({ name, forms, isWord, note }: KeptName): unknown {
  if (forms.length === 0 && !isWord && note === '') return name
  const said = { name, form: short(forms), when: isWord ? 'capitalised' : undefined, note: note || undefined }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}
