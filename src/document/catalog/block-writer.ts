import { newlineOf } from '../newline.js'
import { printFlow } from './flow-writer.js'
import { newValue, stepOf, type MemberWriter, type NewMember, type NewValue, type Work } from './new-values.js'
import type { Container, Member } from './outline.js'
import { isBlockText, yamlScalar } from './write-value.js'

/** Writes lines of YAML, like those that stand there already. */
export function blockWriter({ range, members, isList, isIndented }: Container, work: Work): MemberWriter {
  const { source, target } = work
  const { text } = target
  const [newline, step] = [newlineOf(text), stepOf(work)]
  const [first] = members
  const mark = first && markOf(text, first, isList)
  const indent = mark === undefined ? (isIndented ? step : '') : ' '.repeat(mark - lineStart(text, mark))
  const layout: Layout = { step, newline, source }
  return {
    write(member) {
      const made = newValue(member, work)
      return made && { text: printMember({ ...made, name: member.name }, isList, indent, layout), keys: made.keys }
    },
    value(member, place) {
      const made = newValue(member, work)
      if (!made) return undefined
      const printed = printValue(made.value, indent, layout)
      return { text: place.value.start === place.value.end ? printed : printed.replace(/^ /, ''), keys: made.keys }
    },
    behind(texts, { key, value }) {
      const last = text.slice(0, Math.max(key.end, value.end)).trimEnd().length
      const at = last + text.slice(last).search(/\r?\n|$/)
      return { start: at, end: at, text: texts.map((one) => newline + indent + one).join('') }
    },
    before(texts, next) {
      let at = markOf(text, next, isList)
      // A comment above a key belongs to it.
      for (let line = lineStart(text, at); ; at = line + indent.length) {
        const previous = lineStart(text, line - 1)
        if (line === 0 || !/^[ \t]*#/.test(text.slice(previous, line)) || text.slice(line, at).trim() !== '') break
        line = previous
      }
      return { start: at, end: at, text: texts.map((one) => one + newline + indent).join('') }
    },
    inside(texts) {
      const start = text === '' || text.endsWith('\n') ? '' : newline
      return { ...range, text: start + texts.map((one) => indent + one + newline).join('') }
    },
  }
}

interface Layout {
  readonly step: string
  readonly newline: string
  readonly source: Work['source']
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** Where a member begins: an item with its dash. */
const markOf = (text: string, { key }: Member, isList: boolean): number =>
  isList ? text.lastIndexOf('-', key.start - 1) : key.start

/** A key or a dash with its value, from the place where it begins. */
function printMember({ name, value }: NewMember, isList: boolean, indent: string, layout: Layout): string {
  if (!isList) return `${yamlScalar(name)}:${printValue(value, indent, layout)}`
  return value.kind === 'items'
    ? `- ${printFlow(value, { ...layout, indent: indent + layout.step, colon: ': ' })}`
    : `-${printValue(value, indent, layout)}`
}

/** What stands behind a colon or a dash, with the space or the line break before it. */
function printValue(value: NewValue, indent: string, layout: Layout): string {
  const { newline, step } = layout
  if (value.kind === 'copy') return ` ${value.text}`
  if (value.kind === 'text') return printText(value, indent + step, layout)
  const inner = indent + step
  const parts = value.items.map((item) => printMember(item, value.container.isList, inner, layout))
  return parts.map((part) => newline + inner + part).join('')
}

/** With the quotes that the source has. */
function printText(
  { text, model: { style, range } }: NewValue & { kind: 'text' },
  indent: string,
  { newline, source }: Layout,
): string {
  if (style === 'yaml-double') return ` ${JSON.stringify(text)}`
  if (style === 'yaml-single' && !/[\p{Cc}\u2028\u2029]/u.test(text)) return ` '${text.replaceAll("'", "''")}'`
  if (style !== 'yaml-block' || !isBlockText(text)) return ` ${yamlScalar(text)}`
  const chomping = /[|>]\d?([+-]?)\d?[ \t]*(?:#[^\n]*)?\r?\n[ \t]*$/.exec(source.text.slice(0, range.start))?.[1] ?? '-'
  const lines = text.split('\n').map((line) => (line === '' ? '' : indent + line))
  return ` |${chomping === '+' ? '' : chomping}${newline}${lines.join(newline)}`
}
