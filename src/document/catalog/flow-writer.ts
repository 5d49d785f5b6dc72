import { newlineOf } from '../newline.js'
import { indentAt, newValue, stepOf, type MemberWriter, type NewValue, type Work } from './new-values.js'
import type { Container } from './outline.js'

/** Writes between brackets and braces, as JSON and the flow style of YAML do; like what stands there already. */
export function flowWriter({ range, members, isList }: Container, work: Work): MemberWriter {
  const { source, target } = work
  const { text } = target
  const [newline, step] = [newlineOf(text), stepOf(work)]
  const [first, second] = members
  const isOnLines = first ? opensLine(text, first.key.start) : source.text.trim().includes('\n')
  const outer = indentAt(text, range.start)
  const inner = first && isOnLines ? indentAt(text, first.key.start) : outer + step
  const colon = first && !isList ? text.slice(first.key.end, first.value.start) : ': '
  const written = second ? /,(\s*)$/.exec(text.slice(first!.value.end, second.key.start))?.[1] : undefined
  const gap = isOnLines ? newline + inner : (written ?? (colon.endsWith(' ') ? ' ' : ''))
  const print = (value: NewValue, indent: string): string => printFlow(value, { indent, step, newline, colon, source })
  return {
    write(member) {
      const made = newValue(member, work)
      if (!made) return undefined
      const value = print(made.value, isOnLines ? inner : outer)
      return { text: isList ? value : JSON.stringify(member.name) + colon + value, keys: made.keys }
    },
    value(member, place) {
      const made = newValue(member, work)
      const space = place.value.start === place.value.end ? ' ' : ''
      return made && { text: space + print(made.value, isOnLines ? inner : outer), keys: made.keys }
    },
    behind(texts, { value: { end } }) {
      const comma = /^\s*,/.exec(text.slice(end))?.[0] ?? ''
      const at = end + comma.length
      const parts = texts.map((one) => (comma === '' ? `,${gap}${one}` : `${gap}${one},`))
      return { start: at, end: at, text: parts.join('') }
    },
    before: (texts, { key: { start } }) => ({
      start,
      end: start,
      text: texts.map((one) => `${one},${gap}`).join(''),
    }),
    inside: (texts) => ({
      start: range.start + 1,
      end: range.end - 1,
      text: isOnLines ? gap + texts.join(`,${gap}`) + newline + outer : texts.join(`,${gap}`),
    }),
  }
}

interface Layout {
  readonly indent: string
  readonly step: string
  readonly newline: string
  readonly colon: string
  readonly source: Work['source']
}

/** A value as JSON. What stands on lines of its own in the source does so here. */
export function printFlow(value: NewValue, layout: Layout): string {
  if (value.kind === 'text') return JSON.stringify(value.text)
  if (value.kind === 'copy') return value.text
  const { indent, step, newline, colon, source } = layout
  const { container, items } = value
  const isOnLines = container.isFlow && source.text.slice(container.range.start, container.range.end).includes('\n')
  const inner = isOnLines ? indent + step : indent
  const [open, close] = container.isList ? '[]' : '{}'
  const parts = items.map(({ name, value: part }) => {
    const printed = printFlow(part, { ...layout, indent: inner })
    return container.isList ? printed : JSON.stringify(name) + colon + printed
  })
  return isOnLines
    ? `${open}${newline}${inner}${parts.join(`,${newline}${inner}`)}${newline}${indent}${close}`
    : `${open}${parts.join(', ')}${close}`
}

const opensLine = (text: string, at: number): boolean => /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 200), at))
