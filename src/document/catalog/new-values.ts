import type { Block, Document, Range } from '../types.js'
import type { Container, Member } from './outline.js'

/** Translations that are to be added to a catalog. */
export interface Work {
  readonly source: Document
  readonly target: Document
  /** By key of the message, as readers see them. */
  readonly values: ReadonlyMap<string, string>
  /** The messages of the source, by key. */
  readonly messages: ReadonlyMap<string, Block>
}

/** Writes members of the source with their translations, as the place in the translation wants them. */
export interface MemberWriter {
  /** Undefined where nothing of it is translated. */
  write(member: Member): Written | undefined
  /** What stands behind the colon of a key that has no value yet. */
  value(member: Member, place: Member): Written | undefined
  behind(texts: readonly string[], previous: Member): Edit
  before(texts: readonly string[], next: Member): Edit
  /** Into a map or list that is empty. */
  inside(texts: readonly string[]): Edit
}

export interface Written {
  readonly text: string
  /** Of the messages in it. */
  readonly keys: readonly string[]
}

type Edit = Range & { readonly text: string }

/** A value of the source with everything in it translated. */
export type NewValue =
  | { readonly kind: 'text'; readonly text: string; readonly model: Block }
  /** Copied as it is written: a number, a note for translators. */
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'items'; readonly container: Container; readonly items: readonly NewMember[] }

export interface NewMember {
  readonly name: string
  readonly value: NewValue
}

/** Gives what a member says in the translation, with the keys of the messages in it; undefined where it says nothing. */
export function newValue(
  member: Member,
  work: Work,
): { readonly value: NewValue; readonly keys: string[] } | undefined {
  const keys: string[] = []
  const value = translated(member, work, keys)
  return value && keys.length > 0 ? { value, keys } : undefined
}

function translated({ label, content, value }: Member, work: Work, keys: string[]): NewValue | undefined {
  if (typeof content === 'object') return itemsOf(content, work, keys)
  const raw = work.source.text.slice(value.start, value.end)
  const [model, text] = [work.messages.get(label), work.values.get(label)]
  if (model && text !== undefined) {
    keys.push(label)
    return { kind: 'text', text, model }
  }
  const isCopied = content === 'text' ? model === undefined || model.value === '' : /^[\w.+-]+$/.test(raw)
  return isCopied && !raw.includes('\n') ? { kind: 'copy', text: raw } : undefined
}

/** Of a list all items or none: their numbers are their keys. */
function itemsOf(container: Container, work: Work, keys: string[]): NewValue | undefined {
  const own: string[] = []
  const values = container.members.map((member) => ({ name: member.name, value: translated(member, work, own) }))
  const items = values.flatMap(({ name, value }) => (value ? [{ name, value }] : []))
  if (own.length === 0 || (container.isList && items.length < values.length)) return undefined
  keys.push(...own)
  return { kind: 'items', container, items }
}

/** One step of indentation, as the files have it. */
export const stepOf = ({ source, target }: Work): string =>
  /\n([ \t]+)\S/.exec(target.text)?.[1] ?? /\n([ \t]+)\S/.exec(source.text)?.[1] ?? '  '

/** The white space at the start of the line in which a place stands. */
export const indentAt = (text: string, at: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1))?.[0] ?? ''
