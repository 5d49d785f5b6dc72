import { Option } from 'commander'
import { message, type Translate } from '../messages.js'

/** `--earlier result.json`, which may be given more than once: results to show how it went. */
export function earlierOption(translate: Translate): Option {
  const option = new Option(`--earlier <${translate(message('cli.value.file'))}>`, translate(message('cli.earlier')))
  return option.default([]).argParser((value: string, before: readonly string[]) => [...before, value])
}
