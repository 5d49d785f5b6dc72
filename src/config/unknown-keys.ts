import { message, type Message } from '../messages.js'
import { keyPath } from './key-path.js'
import { nearest } from './nearest.js'

/** What this walk needs to know of a valibot schema. */
interface Shape {
  readonly type: string
  readonly wrapped?: Shape
  readonly item?: Shape
  readonly entries?: Readonly<Record<string, Shape & { readonly literal?: unknown }>>
  readonly key?: string
  readonly options?: readonly Shape[]
}

/** Every key that the schema does not know. Valibot itself names only the first one of each object. */
export function* unknownKeys(
  schema: object,
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<Message> {
  const { type, wrapped, item, entries = {}, key, options } = schema as Shape
  if (wrapped) yield* unknownKeys(wrapped, value, path)
  else if (item && Array.isArray(value)) {
    for (const [index, one] of value.entries()) yield* unknownKeys(item, one, [...path, index])
  } else if (key !== undefined && isMap(value)) {
    const chosen = options?.find((option) => option.entries?.[key]?.literal === value[key])
    if (chosen) yield* unknownKeys(chosen, value, path)
  } else if (type.endsWith('object') && isMap(value)) {
    for (const [name, inner] of Object.entries(value)) {
      const known = Object.hasOwn(entries, name) ? entries[name] : undefined
      if (known) yield* unknownKeys(known, inner, [...path, name])
      else if (type === 'strict_object') yield describeUnknownKey([...path, name], Object.keys(entries))
    }
  }
}

export function describeUnknownKey(path: readonly (string | number)[], known: readonly string[]): Message {
  const near = nearest(String(path.at(-1)), known)
  if (near !== undefined) return message('config.unknown-key-near', { path: keyPath(path), near })
  return message('config.unknown-key', { path: keyPath(path), known: known.join(', ') })
}

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
