import type { Document, Range } from '../types.js'
import { addEntries } from './add-entries.js'
import { blockWriter } from './block-writer.js'
import { flowWriter } from './flow-writer.js'
import type { MemberWriter, Work } from './new-values.js'
import { outlineOf, type Container, type Member } from './outline.js'

/** New messages in one place of a catalog. */
export interface Addition extends Range {
  readonly text: string
  /** Their keys. */
  readonly keys: readonly string[]
}

/**
 * Puts messages that a translation does not have yet among those that it has: in the order of the source, or of the
 * alphabet where the translation keeps that; in maps of their own where it has none. What there is no place for is left
 * out: behind a key that holds something else, or in a list of which not every item is there.
 * @param values  by key of the message in the source, as readers see them
 */
export function addMessages(
  source: Document,
  target: Document,
  values: ReadonlyMap<string, string>,
): readonly Addition[] {
  if (/\.pot?$/.test(target.path)) return addEntries(source, target, values)
  const from = outlineOf(source.text, source.language)
  const messages = new Map(source.blocks.map((block) => [block.label, block]))
  const to = outlineOf(target.text, target.language)
  return from && to ? fill(from, to, { source, target, values, messages }) : []
}

function fill(from: Container, to: Container, work: Work): Addition[] {
  if (from.isList !== to.isList) return []
  const writer = writerFor(to, work)
  const additions: Addition[] = []
  const fresh = new Map<Member | undefined, Fresh[]>()
  const order = from.isList ? undefined : orderOf(to.members)
  let last: Member | undefined
  for (const [index, member] of from.members.entries()) {
    const counterpart = from.isList ? to.members[index] : to.members.find(({ name }) => name === member.name)
    if (counterpart) {
      additions.push(...intoMember(member, counterpart, writer, work))
      last = counterpart
      continue
    }
    const written = writer.write(member)
    // An item that is left out would move those behind it.
    if (!written && from.isList) break
    if (!written) continue
    const behind = order ? to.members.findLast(({ name }) => order(name, member.name) < 0) : last
    fresh.set(behind, [...(fresh.get(behind) ?? []), { ...written, name: member.name }])
  }
  for (const [behind, members] of fresh) {
    const ordered = order ? members.toSorted((one, other) => order(one.name, other.name)) : members
    const texts = ordered.map(({ text }) => text)
    // Before what it precedes in the source; where the files have nothing in common, at the end.
    const next = order ? to.members[0] : firstCommon(from, to)
    const previous = behind ?? (next ? undefined : to.members.at(-1))
    const place = previous ? writer.behind(texts, previous) : next ? writer.before(texts, next) : writer.inside(texts)
    additions.push({ ...place, keys: ordered.flatMap((member) => member.keys) })
  }
  return additions
}

interface Fresh {
  readonly name: string
  readonly text: string
  readonly keys: readonly string[]
}

const firstCommon = (from: Container, to: Container): Member | undefined =>
  to.members.find(({ name }) => from.members.some((member) => member.name === name))

/** What stands behind a key of both files. */
function intoMember(member: Member, counterpart: Member, writer: MemberWriter, work: Work): Addition[] {
  const { content } = counterpart
  if (typeof member.content === 'object' && typeof content === 'object') return fill(member.content, content, work)
  const value = content === 'nothing' ? writer.value(member, counterpart) : undefined
  return value ? [{ ...counterpart.value, ...value }] : []
}

type Order = (one: string, other: string) => number

const orders: readonly Order[] = [
  (one, other) => (one < other ? -1 : one > other ? 1 : 0),
  (one, other) => one.localeCompare(other, 'en'),
]

/** Fewer keys are in the order of the alphabet by chance. */
const LEAST_SORTED = 4

/** The order that all keys are in; undefined where they are in an order of their own. */
const orderOf = (members: readonly Member[]): Order | undefined =>
  members.length < LEAST_SORTED
    ? undefined
    : orders.find((order) =>
        members.every(({ name }, index) => index === 0 || order(members[index - 1]!.name, name) <= 0),
      )

const writerFor = (container: Container, work: Work): MemberWriter =>
  container.isFlow ? flowWriter(container, work) : blockWriter(container, work)
