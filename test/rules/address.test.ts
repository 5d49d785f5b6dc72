import { expect, test } from 'vitest'
import { sameAddress } from '../../src/rules/address.js'

const languages = { source: 'nl', target: 'en' }

test.each([
  ['equal', 'https://loket.example.org/a', 'https://loket.example.org/a', true],
  ['scheme, www and last slash', 'http://www.example.org/beleid/', 'https://example.org/beleid', true],
  ['anchor only', 'https://example.org/beleid#doel', 'https://example.org/beleid#goal', true],
  ['language in the path', 'https://example.org/nl/beleid', 'https://example.org/en/beleid', true],
  ['language and region', 'https://example.org/nl-nl/beleid', 'https://example.org/beleid', true],
  ['language by name', 'https://example.org/beleid', 'https://example.org/english/policy', true],
  ['language in the host', 'https://nl.example.org/wiki/Overheid', 'https://en.example.org/wiki/Government', true],
  ['language in the query', 'https://example.org/a?lang=nl-NL&p=2', 'https://example.org/a?p=2&lang=en', true],
  ['language in a file name', 'img/stap.nl.png', 'img/stap.en.png', true],
  ['index or folder', '../beleid/index.md', '../beleid/', true],
  ['sites with a host for each language', 'https://www.rijksoverheid.nl/a', 'https://www.government.nl/b', true],
  ['a host below such sites', 'https://zorg.rijksoverheid.nl/a', 'https://zorg.government.nl/b', true],
  ['two hosts below such sites', 'https://zorg.rijksoverheid.nl/a', 'https://werk.government.nl/a', false],
  ['from the root of the site', 'https://example.org/nl/docs/termijnen', '/help/termijnen.md', true],
  ['another page', 'https://example.org/beleid', 'https://example.org/inkoop', false],
  ['another host', 'https://code.example.nl/', 'https://code.example.en/', false],
  ['another language marker does not hide another host', 'https://example.org/nl/a', 'https://example.com/en/a', false],
  ['another parameter', 'https://example.org/a?id=1', 'https://example.org/a?id=2', false],
  ['a mailbox elsewhere', 'mailto:hulp@example.nl', 'mailto:hulp@example.en', false],
  ['another mailbox', 'mailto:hulp@example.org', 'mailto:help@example.org', false],
] as const)('%s', (_, source, target, expected) => {
  expect(sameAddress(source, target, languages)).toBe(expected)
})
