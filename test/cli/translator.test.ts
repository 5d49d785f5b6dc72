import { expect, test } from 'vitest'
import { createTranslator, uiLanguage } from '../../src/cli/translator.js'
import { message } from '../../src/messages.js'

test.each([
  { flag: undefined, env: {}, language: 'en' },
  { flag: undefined, env: { LANG: 'nl_NL.UTF-8' }, language: 'nl' },
  { flag: undefined, env: { LANG: 'nl' }, language: 'nl' },
  { flag: undefined, env: { LANG: 'NL_be@euro' }, language: 'nl' },
  { flag: undefined, env: { LANG: 'nl_NL.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }, language: 'en' },
  { flag: undefined, env: { LANG: 'en_GB', LC_MESSAGES: 'en_GB', LC_ALL: 'nl_NL' }, language: 'nl' },
  { flag: undefined, env: { LANG: 'nl_NL', LC_ALL: '' }, language: 'nl' },
  { flag: undefined, env: { LANG: 'nl_NL', LC_ALL: 'C' }, language: 'en' },
  { flag: undefined, env: { LANG: 'fr_FR.UTF-8' }, language: 'en' },
  { flag: undefined, env: { LANG: 'nlx' }, language: 'en' },
  { flag: 'nl', env: { LANG: 'en_GB' }, language: 'nl' },
  { flag: 'de', env: { LANG: 'nl_NL' }, language: 'nl' },
])('$flag with $env: $language', ({ flag, env, language }) => {
  expect(uiLanguage(flag, env)).toBe(language)
})

test('singular and plural, and numbers as each language writes them', async () => {
  const [nl, en] = [await createTranslator('nl'), await createTranslator('en')]
  const texts = [message('report.errors', { count: 1 }), message('report.errors', { count: 2 })]
  expect(texts.map(nl)).toEqual(['1 fout', '2 fouten'])
  expect(texts.map(en)).toEqual(['1 error', '2 errors'])
  const seconds = message('report.seconds', { seconds: 1.25 })
  expect([nl(seconds), en(seconds)]).toEqual(['1,3 s', '1.3 s'])
})

test.each(['<b>&amp;</b> /', '$t(report.errors)', '{{count}} {{option}}', '$1 $& \\'])(
  'text from a page stays as it is: %s',
  async (option) => {
    const translate = await createTranslator('en')
    expect(translate(message('cli.unknownOption', { option }))).toBe(`There is no option ${option}.`)
  },
)

test('values named as options of the library are only values', async () => {
  const translate = await createTranslator('en')
  expect(translate(message('cli.seeHelp', { lng: 'nl', context: 'x', ns: 'y' }))).toBe(
    'Use --help to see what is possible.',
  )
})
