import { Option } from 'commander'
import { nearest } from '../config/nearest.js'
import { UserError } from '../errors.js'
import { message } from '../messages.js'

/** An option that takes one of a few words; another word is refused with the one that was probably meant. */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  const option = new Option(flags, description).choices(choices)
  return option.argParser((value: string) => {
    if (choices.includes(value)) return value
    const meant = nearest(value, choices)
    throw new UserError(
      message('cli.badChoice', { option: option.long ?? flags, value, choices: choices.join(', ') }),
      meant === undefined ? undefined : message('cli.didYouMean', { suggestion: meant }),
    )
  })
}
