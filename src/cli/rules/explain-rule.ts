import picocolors from 'picocolors'
import { message } from '../../messages.js'
import { printable } from '../../report/printable.js'
import { wrap } from '../../report/text-width.js'
import type { Example, Rule } from '../../rules/types.js'
import { levelName } from './kinds.js'
import type { Style } from './list-rules.js'

const INDENT = '  '
const LABEL = 4

/** All there is to know of one rule, ending with how to be rid of it. */
export function explainRule(rule: Rule, { translate, width, color: colored }: Style): string {
  const color = picocolors.createColors(colored)
  const prose = (text: string) => wrap(text, width - INDENT.length).map((line) => INDENT + line)
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [[color.bold(title), ...lines]])

  const heading = [
    `${color.bold(color.cyan(rule.id))}  ${translate(levelName(rule.severity))} · ${rule.category}`,
    ...wrap(translate(rule.summary), width),
  ]
  const options = Object.entries(rule.defaults).map(([key, value]) => `${INDENT}${key}: ${JSON.stringify(value)}`)
  const paragraphs = [
    heading,
    ...part(translate(message('cli.rules.why')), prose(translate(rule.why))),
    ...part(translate(message('cli.rules.todo')), prose(translate(rule.todo))),
    ...part(translate(message('cli.rules.options')), options),
    ...rule.examples.flatMap((example) =>
      part(translate(message('cli.rules.example', { name: example.name })), exampleLines(example)),
    ),
    ...part(translate(message('cli.rules.switchOff')), [
      ...prose(translate(message('cli.rules.inConfig'))),
      `${INDENT}${INDENT}${color.green(`rules: { ${rule.id}: off }`)}`,
      ...prose(translate(message('cli.rules.inPage'))),
      `${INDENT}${INDENT}${color.green(`<!-- tweeluik-disable-next-line ${rule.id} -- ${translate(message('cli.rules.reason'))} -->`)}`,
    ]),
  ]
  return paragraphs.map((lines) => `${lines.join('\n')}\n`).join('\n')

  function exampleLines({ nl, en, options, reports }: Example): readonly string[] {
    const labelled = (label: string, text: string) =>
      text
        .replace(/\n+$/, '')
        .split(/\r?\n/)
        .map((line, nth) => `${INDENT}${color.dim((nth === 0 ? label : '').padEnd(LABEL))}${printable(line)}`.trimEnd())
    const found =
      reports.length === 0
        ? [color.dim(translate(message('cli.rules.silent')))]
        : reports.map((line) => printable(line))
    return [
      ...labelled('nl', nl),
      ...labelled('en', en),
      ...(options === undefined ? [] : [`${INDENT}${color.dim(JSON.stringify(options))}`]),
      ...found.map((line) => `${INDENT}→ ${line}`),
    ]
  }
}
