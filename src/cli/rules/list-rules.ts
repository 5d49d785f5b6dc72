import picocolors from 'picocolors'
import { message, type Message, type Translate } from '../../messages.js'
import { textWidth, wrap } from '../../report/text-width.js'
import type { Level, Rule } from '../../rules/types.js'

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

  const paragraphs = kindsOf(rules).map((kind) => {
    const lines = rules
      .filter((rule) => kindOf(rule) === kind)
      .flatMap(({ id, severity, summary }) => {
        const [first = '', ...more] = wrap(translate(summary), Math.max(20, width - indent))
        const level = translate(levelName(severity)).padEnd(levelWidth)
        return [
          `  ${color.cyan(id.padEnd(idWidth))}  ${level}  ${first}`,
          ...more.map((line) => ' '.repeat(indent) + line),
        ]
      })
    const known = kindName(kind)
    return [color.bold(known === undefined ? kind : translate(known)), ...lines]
  })
  const closing = wrap(translate(message('cli.rules.more')), width)
  return [...paragraphs, closing].map((lines) => `${lines.join('\n')}\n`).join('\n')
}

const kindOf = ({ category }: Rule): string => category.split('/', 1)[0] ?? category

const kindsOf = (rules: readonly Rule[]): readonly string[] => [...new Set(rules.map(kindOf))]

export function levelName(level: Level): Message {
  switch (level) {
    case 'error':
      return message('report.level.error')
    case 'warning':
      return message('report.level.warning')
    case 'info':
      return message('report.level.info')
    case 'off':
      return message('cli.rules.off')
  }
}

/** The dimensions of MQM, as far as rules use them; a new one shows under its own name. */
function kindName(kind: string): Message | undefined {
  switch (kind) {
    case 'accuracy':
      return message('cli.rules.kind.accuracy')
    case 'terminology':
      return message('cli.rules.kind.terminology')
    case 'locale-convention':
      return message('cli.rules.kind.localeConvention')
    case 'fluency':
    case 'linguistic-conventions':
      return message('cli.rules.kind.language')
    case 'markup':
      return message('cli.rules.kind.markup')
    default:
      return undefined
  }
}
