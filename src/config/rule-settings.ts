import { message, type Message } from '../messages.js'
import type { Rule } from '../rules/types.js'
import { keyPath } from './key-path.js'
import { nearest } from './nearest.js'
import type { WrittenConfig } from './schema.js'
import type { RuleSetting } from './types.js'
import { describeUnknownKey, isMap } from './unknown-keys.js'

/** What must be known of a rule to judge its settings. */
export type KnownRule = Pick<Rule, 'id' | 'defaults'>

export function ruleSettings(written: WrittenConfig['rules'] = {}): ReadonlyMap<string, RuleSetting> {
  return new Map(
    Object.entries(written).map(([id, setting]) => {
      const [level, options] = typeof setting === 'string' ? [setting, {}] : setting
      return [id, { level, options }]
    }),
  )
}

/** Rules that do not exist, options that a rule does not have, and option values of another type than the default. */
export function* ruleProblems(
  settings: ReadonlyMap<string, RuleSetting>,
  rules: readonly KnownRule[],
): Generator<Message> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  for (const [id, { options }] of settings) {
    const rule = byId.get(id)
    if (!rule) {
      yield describeUnknownRule(id, byId.keys())
      continue
    }
    for (const [name, value] of Object.entries(options)) {
      const path = ['rules', id, 1, name]
      const standard = rule.defaults[name]
      if (!Object.hasOwn(rule.defaults, name)) yield describeUnknownKey(path, Object.keys(rule.defaults))
      else if (!isAlike(value, standard)) {
        yield message('config.expected-like', { path: keyPath(path), example: JSON.stringify(standard) })
      }
    }
  }
}

function describeUnknownRule(id: string, known: Iterable<string>): Message {
  const near = nearest(id, known)
  return near === undefined
    ? message('config.unknown-rule', { rule: id })
    : message('config.unknown-rule-near', { rule: id, near })
}

/** A default that is undefined says nothing of the type, so anything goes. */
function isAlike(value: unknown, standard: unknown): boolean {
  if (standard === undefined) return true
  if (Array.isArray(standard))
    return Array.isArray(value) && (standard.length === 0 || value.every((item) => isAlike(item, standard[0])))
  if (isMap(standard)) return isMap(value)
  return typeof value === typeof standard
}
