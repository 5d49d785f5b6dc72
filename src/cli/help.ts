import type { Command, Option } from 'commander'
import picocolors from 'picocolors'
import { message, type Translate } from '../messages.js'
import { usesColor, widthOf } from './io.js'
import type { GlobalFlags, Shell } from './shell.js'

const WIDEST = 100

/** Always in colour: the argument parser takes colours out again where they do not belong. */
const color = picocolors.createColors(true)

/** Help in the language of the user, as wide as the terminal but no wider than reads well. */
export function configureHelp(program: Command, { io, translate }: Shell): void {
  const title = titles(translate)
  program.configureHelp({
    showGlobalOptions: true,
    sortOptions: false,
    commandUsage: (command) => usageOf(command, translate),
    subcommandTerm: (command) => [command.name(), ...operandsOf(command)].join(' '),
    optionDescription: (option) => describe(option, translate),
    styleTitle: (text) => color.bold(title[text] ?? text),
    styleOptionTerm: color.cyan,
    styleSubcommandTerm: color.cyan,
    styleArgumentTerm: color.cyan,
  })
  const write = (text: string) => {
    io.stdout.write(text)
  }
  const width = () => Math.min(WIDEST, widthOf(io.stdout, io.env))
  const hasColors = () => usesColor(io.stdout, io.env, program.opts<GlobalFlags>().color)
  program.configureOutput({
    writeOut: write,
    // Without a command there is help too, which the parser takes for an error. Real errors come back as exceptions
    // and are told in our own words.
    writeErr: write,
    outputError: () => undefined,
    getOutHelpWidth: width,
    getErrHelpWidth: width,
    getOutHasColors: hasColors,
    getErrHasColors: hasColors,
  })
}

/** Adds examples below the help of a command. */
export function examples(command: Command, { translate }: Shell, lines: readonly string[]): void {
  command.addHelpText('after', () => {
    const heading = color.bold(translate(message('cli.title.examples')))
    return `\n${heading}\n${lines.map((line) => `  ${line}\n`).join('')}`
  })
}

/** `tweeluik check [options] [paths...]`; the program itself wrote its usage down. */
function usageOf(command: Command, translate: Translate): string {
  if (command.parent === null) return `${command.name()} ${command.usage()}`
  const options = `[${translate(message('cli.value.options'))}]`
  return [...namesOf(command), options, ...operandsOf(command)].join(' ')
}

/** `tweeluik`, `glossary`, `add` */
const namesOf = (command: Command): string[] => [
  ...(command.parent === null ? [] : namesOf(command.parent)),
  command.name(),
]

const operandsOf = ({ registeredArguments }: Command): readonly string[] =>
  registeredArguments.map((argument) => {
    const name = argument.name() + (argument.variadic ? '...' : '')
    return argument.required ? `<${name}>` : `[${name}]`
  })

const titles = (translate: Translate): Readonly<Record<string, string>> => ({
  'Usage:': translate(message('cli.title.usage')),
  'Arguments:': translate(message('cli.title.arguments')),
  'Options:': translate(message('cli.title.options')),
  'Global Options:': translate(message('cli.title.globalOptions')),
  'Commands:': translate(message('cli.title.commands')),
})

function describe({ description, argChoices, defaultValue }: Option, translate: Translate): string {
  const extra = [
    argChoices && translate(message('cli.choices', { choices: argChoices.join(', ') })),
    typeof defaultValue === 'string' && translate(message('cli.default', { value: defaultValue })),
  ].filter((part) => typeof part === 'string')
  return extra.length === 0 ? description : `${description} (${extra.join('; ')})`
}
