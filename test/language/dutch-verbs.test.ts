import { describe, expect, test } from 'vitest'
import { imperativesOf, splitVerb, verbStems } from '../../src/language/dutch-verbs.js'

describe('imperativesOf', () => {
  test.each([
    ['delen', ['deel']],
    ['vieren', ['vier']],
    ['stellen', ['stel']],
    ['leggen', ['leg']],
    ['kiezen', ['kies']],
    ['leven', ['leef']],
    ['meten', ['meet']],
    ['maken', ['maak']],
    ['bouwen', ['bouw']],
    ['houden', ['houd', 'hou']],
    ['beoordelen', ['beoordeel', 'beoordel']],
    ['verbeteren', ['verbeteer', 'verbeter']],
    ['slaan', ['sla']],
    ['doen', ['doe']],
    ['zien', ['zie']],
  ])('of %s: %j', (infinitive, expected) => {
    expect(imperativesOf(infinitive)).toEqual(expected)
  })
})

describe('splitVerb', () => {
  test.each([
    ['aanpassen', { particle: 'aan', verb: 'passen' }],
    ['vaststellen', { particle: 'vast', verb: 'stellen' }],
    ['samenwerken', { particle: 'samen', verb: 'werken' }],
    ['Uitvoeren', { particle: 'uit', verb: 'voeren' }],
    ['delen', undefined],
    ['toen', undefined],
  ])('%s: %j', (infinitive, expected) => {
    expect(splitVerb(infinitive)).toEqual(expected)
  })
})

describe('verbStems', () => {
  test.each([
    ['werkt', ['werk']],
    ['werkte', ['werk']],
    ['gedeeld', ['deel']],
    ['aangepast', ['aangepas', 'aanpas']],
    ['verwijderd', ['verwijder']],
    ['deel', []],
  ])('of %s: %j', (word, expected) => {
    expect(verbStems(word)).toEqual(expected)
  })
})
