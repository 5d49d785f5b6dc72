import type { Command } from 'commander'
import { message } from '../messages.js'
import { choiceOption } from './choice-option.js'
import { examples } from './help.js'
import type { Runs } from './program.js'
import type { GlobalFlags, Shell } from './shell.js'

const formats = ['yaml', 'csv', 'tsv', 'tbx', 'deepl', 'words', 'tmx'] as const
const suggestFormats = ['pretty', 'yaml'] as const

export interface AddFlags extends GlobalFlags {
  readonly allow: readonly string[]
  readonly not: readonly string[]
  readonly note?: string
  readonly preferred?: boolean
}

export interface ExportFlags extends GlobalFlags {
  readonly format: (typeof formats)[number]
  readonly shipped?: boolean
}

export interface ImportFlags extends GlobalFlags {
  readonly format?: (typeof formats)[number]
}

export interface SuggestFlags extends GlobalFlags {
  readonly format: (typeof suggestFormats)[number]
  readonly least: string
  readonly most: string
}

/** The work itself is loaded when it is asked for. */
const work = () => import('./glossary/work.js')

export function addGlossary(program: Command, shell: Shell, runs: Runs): void {
  const { translate } = shell
  const glossary = program.command('glossary').description(translate(message('cli.glossary.description')))
  const value = (name: string): string => `<${name}>`
  const format = (choices: readonly string[], text: string) =>
    choiceOption(`-f, --format ${value(translate(message('cli.value.format')))}`, text, choices)

  const lint = glossary
    .command('lint')
    .description(translate(message('cli.glossary.lint')))
    .argument(`[${translate(message('cli.value.files'))}...]`, translate(message('cli.glossary.lint.files')))
    .action(runs(async (files, flags) => (await work()).lint(files, flags, shell)))
  examples(lint, shell, ['tweeluik glossary lint', 'tweeluik glossary lint glossary/terms.yaml'])

  const find = glossary
    .command('find')
    .description(translate(message('cli.glossary.find')))
    .argument(value(translate(message('cli.value.word'))), translate(message('cli.glossary.find.word')))
    .action(runs(async (words, flags) => (await work()).find(words, flags, shell)))
  examples(find, shell, ['tweeluik glossary find aanbesteding', 'tweeluik glossary find "open standards"'])

  const add = glossary
    .command('add')
    .description(translate(message('cli.glossary.add')))
    .argument(value(translate(message('cli.value.term'))), translate(message('cli.glossary.add.term')))
    .argument(value(translate(message('cli.value.rendering'))), translate(message('cli.glossary.add.rendering')))
    .option(
      `--allow ${value(translate(message('cli.value.rendering')))}`,
      translate(message('cli.glossary.add.allow')),
      collect,
      [],
    )
    .option(
      `--not ${value(translate(message('cli.value.rendering')))}`,
      translate(message('cli.glossary.add.not')),
      collect,
      [],
    )
    .option(`--note ${value(translate(message('cli.value.text')))}`, translate(message('cli.glossary.add.note')))
    .option('--preferred', translate(message('cli.glossary.add.preferred')))
    .action(runs<AddFlags>(async (operands, flags) => (await work()).add(operands, flags, shell)))
  examples(add, shell, [
    'tweeluik glossary add wijkloket "neighbourhood desk" --not "district office"',
    'tweeluik glossary add Buurtbouw Buurtbouw',
  ])

  const read = glossary
    .command('import')
    .description(translate(message('cli.glossary.import')))
    .argument(value(translate(message('cli.value.file'))), translate(message('cli.glossary.import.file')))
    .addOption(format(formats, translate(message('cli.glossary.import.format'))))
    .action(runs<ImportFlags>(async (files, flags) => (await work()).importTerms(files, flags, shell)))
  examples(read, shell, ['tweeluik glossary import terms.tbx', 'tweeluik glossary import deepl.tsv --format deepl'])

  const write = glossary
    .command('export')
    .description(translate(message('cli.glossary.export')))
    .addOption(format(formats, translate(message('cli.glossary.export.format'))).default('yaml'))
    .option('--shipped', translate(message('cli.glossary.export.shipped')))
    .action(runs<ExportFlags>(async (_none, flags) => (await work()).exportTerms(flags, shell)))
  examples(write, shell, [
    'tweeluik glossary export --format tbx > terms.tbx',
    'tweeluik glossary export --format tmx > memory.tmx',
  ])

  const number = value(translate(message('cli.value.number')))
  const suggest = glossary
    .command('suggest')
    .description(translate(message('cli.glossary.suggest')))
    .addOption(format(suggestFormats, translate(message('cli.glossary.suggest.format'))).default('pretty'))
    .option(`--least ${number}`, translate(message('cli.glossary.suggest.least')), '3')
    .option(`--most ${number}`, translate(message('cli.glossary.suggest.most')), '30')
    .action(runs<SuggestFlags>(async (_none, flags) => (await work()).suggest(flags, shell)))
  examples(suggest, shell, ['tweeluik glossary suggest', 'tweeluik glossary suggest --format yaml > proposed.yaml'])
}

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value]
