import { nearest } from '../config/nearest.js'
import { UserError } from '../errors.js'
import { message } from '../messages.js'
import type { Rule } from '../rules/types.js'

/** @throws {UserError} if there is no rule of that name, with the one that was probably meant */
export function findRule(rules: readonly Rule[], id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id)
  if (rule !== undefined) return rule
  const meant = nearest(
    id,
    rules.map((candidate) => candidate.id),
  )
  throw new UserError(
    message('cli.unknownRule', { rule: id }),
    meant === undefined ? message('cli.unknownRule.todo') : message('cli.didYouMean', { suggestion: meant }),
  )
}
