import { Option } from 'commander'
import { UserError } from '../errors.js'
import { message, type Translate } from '../messages.js'
import { choose } from './choice-option.js'

/** A report to write to a file. */
export interface ReportFile<Format extends string> {
  readonly format: Format
  /** As given by the user. */
  readonly file: string
}

/** `--report format=file`, which may be given more than once. */
export function reportOption(formats: readonly string[], translate: Translate): Option {
  const value = `${translate(message('cli.value.format'))}=${translate(message('cli.value.file'))}`
  const option = new Option(`--report <${value}>`, translate(message('cli.report.option')))
  const parse = (given: string, earlier: readonly ReportFile<string>[]): readonly ReportFile<string>[] => {
    const [name = '', ...rest] = given.split('=')
    const file = rest.join('=')
    if (name === '' || file === '')
      throw new UserError(message('cli.report.noFile', { value: given }), message('cli.report.noFile.todo'))
    return [...earlier, { format: choose(name, formats, '--report'), file }]
  }
  return option.default([]).argParser(parse)
}
