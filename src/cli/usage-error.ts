import { CommanderError } from 'commander'
import { UserError } from '../errors.js'
import { message, type Message } from '../messages.js'

/**
 * Says in our own words, and so in the user's language, what the argument parser found wrong. It gives us a code and
 * an English sentence in which the argument stands in quotes.
 *
 * @returns undefined when nothing is wrong: help was asked for and has been given
 * @throws `error` itself if it does not come from the argument parser
 */
export function asUserError(error: unknown): UserError | undefined {
  if (!(error instanceof CommanderError)) throw error
  if (error.code === 'commander.helpDisplayed' || error.code === 'commander.help') return undefined
  const argument = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const suggestion = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1]
  const todo = suggestion === undefined ? message('cli.seeHelp') : message('cli.didYouMean', { suggestion })
  return new UserError(whatIsWrong(error, argument), todo, 2, { cause: error })
}

function whatIsWrong({ code, message: original }: CommanderError, argument: string): Message {
  switch (code) {
    case 'commander.unknownOption':
      return message('cli.unknownOption', { option: argument })
    case 'commander.unknownCommand':
      return message('cli.unknownCommand', { command: argument })
    case 'commander.optionMissingArgument':
      return message('cli.missingValue', { option: argument })
    case 'commander.missingArgument':
      return message('cli.missingArgument', { argument })
    case 'commander.excessArguments':
      return message('cli.tooMany')
    default:
      return message('cli.wrongUse', { reason: original })
  }
}
