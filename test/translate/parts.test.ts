import { expect, test } from 'vitest'
import { indexNames } from '../../src/glossary/find-names.js'
import { readMemory } from '../../src/glossary/formats/tmx.js'
import type { UserError } from '../../src/errors.js'
import { drafts, formatEntry, parseCache } from '../../src/translate/cache.js'
import { maskText, type MaskedText } from '../../src/translate/mask.js'
import { createMemory } from '../../src/translate/memory.js'
import { newNumbers } from '../../src/translate/plan/new-numbers.js'
import { openService } from '../../src/translate/providers/service.js'
import { fromPlainText, keepsTags, plainText } from '../../src/translate/unmask.js'
import { read } from '../document/read.js'

const names = indexNames([{ name: 'DigiD', forms: [], isWord: false, note: '' }])

function mask(text: string): MaskedText {
  const document = read(text)
  const block = document.blocks[0]!
  return maskText(document, block, block.segments[0]!.range, names)
}

test.each([
  ['Lees **het *hele* beleid**.', 'Lees <g id="1">het <g id="2">hele</g> beleid</g>.'],
  ['Log in met DigiD via `ssh` & co.', 'Log in met <x id="1">DigiD</x> via <x id="2"></x> &amp; co.'],
  ['Zie [de regels](https://geheim.nl/pad "Titel").', 'Zie <g id="1">de regels</g>.'],
  ['Zie https://geheim.nl/pad en {{ naam }}.', 'Zie <x id="1"></x> en <x id="2"></x>.'],
  [
    'Druk op <kbd>Esc</kbd> in <span class="k">dit</span> scherm.',
    'Druk op <x id="1"></x> in <x id="2"></x>dit<x id="3"></x> scherm.',
  ],
  ['Een ![foto](p.png){ .breed } erbij[^1].', 'Een <x id="1"></x><x id="2"></x> erbij[^1].'],
])('a machine sees of %j only the words', (text, xml) => {
  expect(mask(text).xml).toBe(xml)
})

const masked = mask('Lees **het beleid** van DigiD in `npm`.')

test.each([
  ['Read <g id="1">the policy</g> of <x id="2">DigiD</x> in <x id="3"></x>.', true],
  ['In <x id="3"/> read <x id="2"/> <g id="1">policy</g>', true],
  ['Read the policy of <x id="2">DigiD</x> in <x id="3"></x>.', false],
  ['<g id="1">a</g> <g id="1">b</g> <x id="2"></x> <x id="3"></x>', false],
  ['<g id="1">a <x id="2"></x> <x id="3"></x>', false],
  ['</g>a<g id="1"> <x id="2"></x> <x id="3"></x>', false],
  ['<g id="4">a</g> <g id="1">b</g> <x id="2"></x> <x id="3"></x>', false],
  [`<g id="1">a</g> <x id="2"></x> <x id="3"></x>${' and so on'.repeat(200)}`, false],
  ['<g id="1"></g><x id="3"></x>', false],
])('%j keeps the tags: %j', (xml, keeps) => {
  expect(keepsTags(xml, masked)).toBe(keeps)
})

test('plainly, only what is no text has to come back', () => {
  expect(plainText(masked)).toBe('Lees het beleid van DigiD in ⟦3⟧.')
  expect(keepsTags(fromPlainText('Read DigiD’s policy in ⟦3⟧ <b>'), masked, 'singles')).toBe(true)
  expect(keepsTags(fromPlainText('Read the policy'), masked, 'singles')).toBe(false)
})

test.each([
  { text: 'Within 30 days.', changes: [['30', '45']], expected: 'Within 45 days.' },
  { text: 'Within 30 days or 30 weeks.', changes: [['30', '45']], expected: undefined },
  { text: 'Within thirty days.', changes: [['30', '45']], expected: undefined },
  { text: 'It costs 1.30 euros.', changes: [['30', '45']], expected: undefined },
  {
    text: 'Within 30 days.',
    changes: [
      ['30', '45'],
      ['dagen', 'weken'],
    ],
    expected: undefined,
  },
  { text: 'Within 30 days.', changes: [], expected: undefined },
])('the new numbers of $changes in "$text"', ({ text, changes, expected }) => {
  const words = changes.map(([before = '', after = '']) => ({
    kind: 'number' as const,
    before,
    after,
    range: { start: 0, end: 0 },
  }))
  expect(newNumbers(text, words)).toBe(expected)
})

test('a cache that a crash cut short still gives what is whole; of two the later counts', () => {
  const [one, two] = ['a'.repeat(32), 'b'.repeat(32)]
  const text =
    formatEntry(one, { xml: 'old', isPlain: false }) +
    formatEntry(one, { xml: 'new', isPlain: true }) +
    '{"key":"../../x","xml":"y","isPlain":false}\n' +
    formatEntry(two, { xml: 'half', isPlain: false }).slice(0, 50)
  expect([...parseCache(text, drafts)]).toEqual([[one, { xml: 'new', isPlain: true }]])
})

test.each([
  ['Stuur het formulier naar de gemeente in je woonplaats.', 'Send the form to the municipality where you live.'],
  [
    'Stuur het formulier naar de gemeente in je nieuwe woonplaats.',
    'Send the form to the municipality where you live.',
  ],
  ['Stuur het formulier niet naar de gemeente in je woonplaats.', undefined],
  ['Stuur 2 formulieren naar de gemeente in je woonplaats.', undefined],
  ['Bel de gemeente.', undefined],
])('the memory knows of %j: %j', (text, expected) => {
  const tmx = `<tmx version="1.4"><header srclang="nl"/><body><tu>
    <tuv xml:lang="nl"><seg>Stuur het formulier naar de gemeente in je woonplaats.</seg></tuv>
    <tuv xml:lang="en"><seg>Send the form to the municipality where you live.</seg></tuv></tu></body></tmx>`
  const memory = createMemory({ pairs: [], stale: new Set(), texts: readMemory(tmx).texts, terms: undefined, names })
  const found = memory.find(mask(text)) ?? memory.findSimilar(mask(text), 0.85)
  expect(found?.xml).toBe(expected)
})

test.each([
  { url: undefined, key: 'k', trusted: '', says: 'api.deepl.com' },
  { url: 'https://api-free.deepl.com/', key: 'k', trusted: '', says: 'api-free.deepl.com' },
  { url: 'http://localhost:3000', key: 'k', trusted: '', says: 'localhost:3000' },
  { url: 'https://deepl.com.example.org', key: 'k', trusted: '', says: 'draft.untrusted-host' },
  { url: 'https://vertaal.example.org', key: 'k', trusted: 'vertaal.example.org', says: 'vertaal.example.org' },
  { url: 'https://vertaal.example.org', key: '', trusted: '', says: 'vertaal.example.org' },
  { url: 'http://vertaal.example.org', key: '', trusted: '', says: 'draft.unencrypted' },
  { url: 'file:///etc/passwd', key: 'k', trusted: '', says: 'draft.bad-url' },
  { url: 'https://user:pass@api.deepl.com', key: 'k', trusted: '', says: 'draft.bad-url' },
])('$url with key "$key": $says', ({ url, key, trusted, says }) => {
  const open = () =>
    openService({
      provider: 'deepl',
      url,
      fallback: 'https://api.deepl.com',
      keyName: 'DEEPL_AUTH_KEY',
      ownHosts: ['deepl.com'],
      env: { DEEPL_AUTH_KEY: key, TWEELUIK_TRUSTED_HOSTS: trusted },
      timeout: 1,
      retries: 0,
      wait: () => Promise.resolve(),
    })
  const outcome = (): string => {
    try {
      return open().host
    } catch (error) {
      return (error as UserError).what.key
    }
  }
  expect(outcome()).toBe(says)
})
