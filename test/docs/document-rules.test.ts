import { describe, expect, test } from 'vitest'
import { documentRules } from '../../src/cli/rules/document-rules.js'
import { createTranslator } from '../../src/cli/translator.js'
import { message } from '../../src/messages.js'
import { defineRule, type Example } from '../../src/rules/types.js'

const rule = (examples: readonly Example[], defaults = {}) =>
  defineRule({
    id: 'number-mismatch',
    severity: 'error',
    category: 'accuracy/mistranslation',
    summary: message('rule.number-mismatch.summary'),
    why: message('rule.number-mismatch.why'),
    todo: message('rule.number-mismatch.todo'),
    defaults,
    examples,
  })

const silent: Example = { name: 'the same', nl: 'Binnen 30 dagen.\r\n', en: 'Within 30 days.\r\n', reports: [] }
const changed: Example = {
  name: 'a changed term',
  nl: 'Binnen 30 dagen.\n',
  en: 'Within 60 days.\n',
  options: { ignore: ['14'] },
  reports: ['en 1:8 ‹60› Unexpected number `60`'],
  fixed: 'Within 30 days.\n',
}

describe('the page of a rule', () => {
  test.each(['nl', 'en'] as const)('in %s', async (language) => {
    const pages = documentRules([rule([silent, changed], { ignore: [] })], await createTranslator(language))
    expect([...pages.keys()]).toEqual(['index.md', 'number-mismatch.md'])
    await expect(pages.get('number-mismatch.md')).toMatchFileSnapshot(`../golden/docs.rule.${language}.md`)
    await expect(pages.get('index.md')).toMatchFileSnapshot(`../golden/docs.rules.${language}.md`)
  })

  test.each([
    { name: 'no backticks', nl: 'Draai de test.', fence: '```' },
    { name: 'a code block', nl: '```sh\nnpm test\n```', fence: '````' },
    { name: 'a code block in a code block', nl: '`````\n```\n`````', fence: '``````' },
  ])('a fence is longer than what it holds: $name', async ({ nl, fence }) => {
    const pages = documentRules([rule([{ ...silent, nl }])], await createTranslator('en'))
    expect(pages.get('number-mismatch.md')).toContain(`\n${fence}markdown\n${nl}\n${fence}\n`)
  })

  test('says which page is not there', async () => {
    const pages = documentRules([rule([{ ...silent, en: '' }])], await createTranslator('en'))
    expect(pages.get('number-mismatch.md')).toContain(
      '\n## Example: the same\n\nThe Dutch page, `page.md`:\n\n```markdown\nBinnen 30 dagen.\n```\n\n' +
        'There is no English page `page.en.md`.\n\nTweeluik reports nothing.\n',
    )
  })
})
