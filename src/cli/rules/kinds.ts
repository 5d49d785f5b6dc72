import { message, type Message } from '../../messages.js'
import { levelWord } from '../../report/level-word.js'
import type { Level, Rule } from '../../rules/types.js'

/** Rules that look for the same kind of fault. */
export interface RuleKind {
  readonly name: Message
  readonly rules: readonly Rule[]
}

/** The rules by the kind of fault they look for; kinds and rules in the order in which they are given. */
export function groupByKind(rules: readonly Rule[]): readonly RuleKind[] {
  const names = new Map(rules.map((rule) => kindName(rule)).map((name) => [name.key, name]))
  return [...names.values()].map((name) => ({ name, rules: rules.filter((rule) => kindName(rule).key === name.key) }))
}

/** The dimensions of MQM, as far as rules use them. */
function kindName({ category }: Rule): Message {
  switch (category.split('/', 1)[0]) {
    case 'structure':
      return message('cli.rules.kind.structure')
    case 'accuracy':
      return message('cli.rules.kind.accuracy')
    case 'terminology':
      return message('cli.rules.kind.terminology')
    case 'locale-convention':
      return message('cli.rules.kind.localeConvention')
    case 'fluency':
    case 'grammar':
    case 'linguistic-conventions':
      return message('cli.rules.kind.language')
    case 'markup':
      return message('cli.rules.kind.markup')
    default:
      return message('cli.rules.kind.other')
  }
}

export const levelName = (level: Level): Message => (level === 'off' ? message('cli.rules.off') : levelWord(level))
