import { expect, test } from 'vitest'
import { alignDocuments } from '../../src/align/align.js'
import type { SectionLink } from '../../src/align/types.js'
import { shippedLexicon } from '../../src/language/shipped-lexicon.js'
import { read } from '../document/read.js'

const lexicon = await shippedLexicon('nl', 'en')

const contact = {
  nl: 'Mail naar [het loket](https://example.org/loket) of bel 14 020.',
  en: 'Mail [the desk](https://example.org/loket) or call 14 020.',
}
const hours = {
  nl: 'Wij zijn open van 9.00 tot 17.00 uur, op [feestdagen](https://example.org/vrij) niet.',
  en: 'We are open from 9.00 to 17.00, not on [holidays](https://example.org/vrij).',
}

const apart = (language: 'nl' | 'en', titles: readonly [string, string, string]): string =>
  `# ${titles[0]}\n\n## ${titles[1]}\n\n${contact[language]}\n\n## ${titles[2]}\n\n${hours[language]}\n`
const together = (language: 'nl' | 'en', titles: readonly [string, string]): string =>
  `# ${titles[0]}\n\n## ${titles[1]}\n\n${contact[language]}\n\n${hours[language]}\n`

const describeLink = (link: SectionLink): string =>
  [link.kind, link.kind === 'extra' ? '-' : link.source.title, link.kind === 'missing' ? '-' : link.target.title].join(
    ' | ',
  )

const align = (nl: string, en: string): string[] =>
  alignDocuments(read(nl), read(en, { path: 'beleid.en.md', language: 'en' }), lexicon)
    .sections.slice(1)
    .map(describeLink)

test('a section whose heading is gone was merged into the one before it', () => {
  expect(align(apart('nl', ['Loket', 'Contact', 'Openingstijden']), together('en', ['Desk', 'Contact']))).toEqual([
    'matched | Loket | Desk',
    'matched | Contact | Contact',
    'merged | Openingstijden | Contact',
  ])
})

test('a section that got a heading of its own was split from the one before it', () => {
  expect(align(together('nl', ['Loket', 'Contact']), apart('en', ['Desk', 'Contact', 'Opening hours']))).toEqual([
    'matched | Loket | Desk',
    'matched | Contact | Contact',
    'split | Contact | Opening hours',
  ])
})

test('an anchor that authors wrote in both languages settles it', () => {
  expect(
    align(
      '# Loket\n\n## Verlengde ondersteuning {#steun}\n\nZes alinea’s uitleg die later zijn geschrapt.\n',
      '# Desk\n\n## Patches for older releases {#steun}\n\n--8<-- "policy.md"\n',
    ),
  ).toEqual(['matched | Loket | Desk', 'matched | Verlengde ondersteuning | Patches for older releases'])
})
