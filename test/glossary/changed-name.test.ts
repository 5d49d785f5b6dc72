import { describe, expect, test } from 'vitest'
import { findChangedName } from '../../src/glossary/changed-name.js'

const find = (name: string, text: string, original: string): { text: string; isSure: boolean } | undefined => {
  const found = findChangedName(name, text, original)
  return found && { text: text.slice(found.start, found.end), isSure: found.isSure }
}

describe('findChangedName', () => {
  test.each([
    [
      'NL Design System',
      'Build with EN Design System today',
      'Bouw met NL Design System',
      { text: 'EN Design System', isSure: true },
    ],
    [
      'Open Catalogus',
      'Search the Open Catalogue',
      'Zoek in de Open Catalogus',
      { text: 'Open Catalogue', isSure: false },
    ],
    [
      'code.rivierstad.nl',
      'See code.rivierstad.en.',
      'Zie code.rivierstad.nl.',
      { text: 'code.rivierstad.en', isSure: true },
    ],
    ['Buurtwerken', 'Ask the Buurt Workers', 'Vraag Buurtwerken', { text: 'Buurt Workers', isSure: false }],
    [
      'Digikoppeling',
      'Digi coupler is a standard',
      'Digikoppeling is een standaard',
      { text: 'Digi coupler', isSure: false },
    ],
    [
      'PKIoverheid',
      'A PKI Government Certificate',
      'Een PKIoverheid Certificaat',
      { text: 'PKI Government', isSure: false },
    ],
    ['Wijkplein', "Read Wijkpleins's plan", 'Lees het plan van Wijkplein', { text: 'Wijkpleins', isSure: true }],
  ])('%s in %j', (name, text, original, expected) => {
    expect(find(name, text, original)).toEqual(expected)
  })

  test.each([
    ['a common word that looks like it', 'Haven', 'We have a standard', 'Wij gebruiken Haven'],
    ['another name of the same sentence', 'OpenZaak', 'Use Open Taak', 'Gebruik OpenZaak en Open Taak'],
    ['a small second word', 'Common Ground', 'There is common sense', 'Er is Common Ground'],
    ['words across a comma', 'Open Zaak', 'Open, Case', 'Gebruik Open Zaak'],
    ['nothing', 'DigiD', '', 'Log in met DigiD'],
  ])('is not misled by %s', (_, name, text, original) => {
    expect(find(name, text, original)).toBeUndefined()
  })

  test('takes no longer on a very long sentence', () => {
    const text = 'Groen Ingen Gronings '.repeat(50_000)
    const started = performance.now()
    findChangedName('Groningen', text, 'Groningen')
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
