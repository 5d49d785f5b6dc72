import { expect, test } from 'vitest'
import { createTranslator } from '../../src/cli/translator.js'
import { reporters, type Format } from '../../src/report/index.js'
import { fixedResult } from './fixed-result.js'
import { ruleHelp } from './rule-help.js'

const extension: Partial<Record<Format, string>> = {
  sarif: 'sarif.json',
  gitlab: 'gitlab.json',
  github: 'github.txt',
  junit: 'junit.xml',
  checkstyle: 'checkstyle.xml',
  markdown: 'markdown.md',
  csv: 'csv',
  badge: 'badge.svg',
}
const formats = Object.keys(extension) as Format[]

test.each(formats.flatMap((format) => [{ format, language: 'nl' } as const, { format, language: 'en' } as const]))(
  '$format in $language',
  async ({ format, language }) => {
    const translate = await createTranslator(language)
    const text = reporters[format](
      { ...fixedResult, since: { ref: 'main', known: 4, solved: 1 } },
      { translate, width: 80, color: false, quiet: false, rules: ruleHelp },
    )
    await expect(text).toMatchFileSnapshot(`../golden/report.${language}.${extension[format] ?? ''}`)
  },
)
