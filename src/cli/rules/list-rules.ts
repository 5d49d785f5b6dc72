import picocolors from 'picocolors'
import { message, type Translate } from '../../messages.js'
import { textWidth, wrap } from '../../report/text-width.js'
import type { Rule } from '../../rules/types.js'
import { groupByKind, levelName } from './kinds.js'

export interface Style {
  readonly translate: Translate
  readonly width: number
  readonly color: boolean
}

/** Every rule with its level and what it looks for, by the kind of fault. */
export function listRules(rules: readonly Rule[], { translate, width, color: colored }: Style): string {
  const color = picocolors.createColors(colored)
  const idWidth = Math.max(0, ...rules.map(({ id }) => id.length))
  const levelWidth = Math.max(0, ...rules.map(({ severity }) => textWidth(translate(levelName(severity)))))
  const indent = 2 + idWidth + 2 + levelWidth + 2

  const paragraphs = groupByKind(rules).map((kind) => {
    const lines = kind.rules.flatMap(({ id, severity, summary }) => {
      const [first = '', ...more] = wrap(translate(summary), Math.max(20, width - indent))
      const level = translate(levelName(severity)).padEnd(levelWidth)
      return [
        `  ${color.cyan(id.padEnd(idWidth))}  ${level}  ${first}`,
        ...more.map((line) => ' '.repeat(indent) + line),
      ]
    })
    return [color.bold(translate(kind.name)), ...lines]
  })
  const closing = wrap(translate(message('cli.rules.more')), width)
  return [...paragraphs, closing].map((lines) => `${lines.join('\n')}\n`).join('\n')
}
