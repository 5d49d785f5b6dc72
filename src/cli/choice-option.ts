import { Option } from 'commander'
import { nearest } from '../config/nearest.js'
import { UserError } from '../errors.js'
import { message } from '../messages.js'

/** An option that takes one of a few words; another word is refused with the one that was probably meant. */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  const option = new Option(flags, description).choices(choices)
  return option.argParser((value: string) => choose(value, choices, option.long ?? flags))
}

/** @throws {UserError} if the value is not one of the choices */
export function choose<Choice extends string>(value: string, choices: readonly Choice[], option: string): Choice {
  const chosen = choices.find((choice) => choice === value)
  if (chosen !== undefined) return chosen
  const meant = nearest(value, choices)
  throw new UserError(
    message('cli.badChoice', { option, value, choices: choices.join(', ') }),
    meant === undefined ? undefined : message('cli.didYouMean', { suggestion: meant }),
  )
}
