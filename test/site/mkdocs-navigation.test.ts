import { describe, expect, test } from 'vitest'
import { mkdocsNavigation, mkdocsNavigationTitles } from '../../src/site/mkdocs-navigation.js'

const site = (
  translations: string,
  nav = '  - Thuis: index.md\n  - "2. Beleid":\n      - beleid/index.md\n      - Privacy: beleid/privacy.md # nieuw\n',
) => `nav:
${nav}plugins:
  - search
  - i18n:
      languages:
        - locale: nl
          default: true
        - locale: en
          name: English
${translations}
theme: material
`

/** Each entry as its key, its value and what stands at its range, with the line where that is. */
function describeNavigation(text: string) {
  return mkdocsNavigation(text, 'mkdocs.yml', 'nl', ['en']).map(({ path, language, source, target }) => {
    const describeEntry = ({ key, value, range: { start, end } }: (typeof source)[number]) =>
      `${text.slice(0, start).split('\n').length}: ${key} = ${value} ‹${text.slice(start, end)}›`
    return { path, language, source: source.map(describeEntry), target: target.map(describeEntry) }
  })
}

const source = ['2: Thuis = Thuis ‹Thuis›', '3: 2. Beleid = 2. Beleid ‹2. Beleid›', '5: Privacy = Privacy ‹Privacy›']

describe('the navigation as a catalog', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'everything translated, in all kinds of quotes',
      `          nav_translations:\n            Thuis: Home # begin\n            "2. Beleid": '2. Don''t'\n            'Privacy': "Privacy"`,
      ['15: Thuis = Home ‹Home›', "16: 2. Beleid = 2. Don't ‹2. Don''t›", '17: Privacy = Privacy ‹Privacy›'],
    ],
    [
      'one missing, one empty, one too many',
      '          nav_translations:\n            Thuis: Home\n            "2. Beleid": ""\n            Oud: Old  # weg\n          build: true',
      ['15: Thuis = Home ‹Home›', '16: 2. Beleid =  ‹›', '17: Privacy =  ‹›', '17: Oud = Old ‹Old›'],
    ],
    [
      'nothing after the colon',
      '          nav_translations:\n            Thuis:\n            "2. Beleid": "2. Policy"\n            Privacy: Privacy',
      ['15: Thuis =  ‹›', '16: 2. Beleid = 2. Policy ‹2. Policy›', '17: Privacy = Privacy ‹Privacy›'],
    ],
    [
      'no translations at all',
      '          build: true',
      ['14: Thuis =  ‹›', '14: 2. Beleid =  ‹›', '14: Privacy =  ‹›'],
    ],
    [
      'a list of translations without any',
      '          nav_translations:\n          build: true',
      ['14: Thuis =  ‹›', '14: 2. Beleid =  ‹›', '14: Privacy =  ‹›'],
    ],
  ])('%s', (_, translations, target) => {
    expect(describeNavigation(site(translations))).toEqual([{ path: 'mkdocs.yml', language: 'en', source, target }])
  })

  test('the place of a missing translation is the end of a line, also with CRLF', () => {
    const text = site('          nav_translations:\n            Thuis: Home # begin').replaceAll('\n', '\r\n')
    const [catalog] = mkdocsNavigation(text, 'mkdocs.yml', 'nl', ['en'])
    const { start, end } = catalog!.target[1]!.range
    expect([start, text.slice(0, start).endsWith('Thuis: Home # begin'), text.slice(start, start + 2)]).toEqual([
      end,
      true,
      '\r\n',
    ])
  })

  test('the source language may have translations of its own', () => {
    const text = site('          nav_translations:\n            start: Home').replace(
      '          default: true\n',
      '          default: true\n          nav_translations:\n            start: Begin\n            Thuis: Voorpagina\n',
    )
    expect(describeNavigation(text)[0]).toMatchObject({
      source: ['14: Thuis = Voorpagina ‹Voorpagina›', ...source.slice(1), '13: start = Begin ‹Begin›'],
      target: [expect.any(String), expect.any(String), expect.any(String), '18: start = Home ‹Home›'],
    })
  })

  test.each([
    ['no plugin', 'nav:\n  - Thuis: index.md\n'],
    ['no navigation', 'plugins:\n  - i18n:\n      languages:\n        - locale: nl\n        - locale: en\n'],
    ['a language with a navigation of its own', site('          nav:\n            - Home: index.md')],
    ['another language', site('').replace('locale: en', 'locale: de')],
    ['broken YAML', 'nav: [}\nplugins: "'],
    ['brackets without end', '['.repeat(20_000)],
    ['an empty file', ''],
  ])('%s: no catalog', (_, text) => {
    expect(mkdocsNavigation(text, 'mkdocs.yml', 'nl', ['en'])).toEqual([])
  })
})

test('what the navigation calls each page', () => {
  const text = site('          nav_translations:\n            Privacy: Privacy policy')
  expect(mkdocsNavigationTitles(text, 'docs', 'nl')).toEqual(
    new Map([
      ['docs/index.md', new Map([['nl', 'Thuis']])],
      [
        'docs/beleid/privacy.md',
        new Map([
          ['nl', 'Privacy'],
          ['en', 'Privacy policy'],
        ]),
      ],
    ]),
  )
})
