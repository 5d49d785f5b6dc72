import { describe, expect, test } from 'vitest'
import { alignSentences } from '../../src/align/align-sentences.js'
import { createEvidenceContext } from '../../src/align/evidence.js'
import type { Block } from '../../src/document/types.js'
import { shippedLexicon } from '../../src/language/shipped-lexicon.js'
import { read } from '../document/read.js'

const lexicon = await shippedLexicon('nl', 'en')
const languages = { source: 'nl', target: 'en' }
const paragraph = (text: string, language: string): Block => read(text, { language }).blocks[0] as Block

/** Each answer as the numbers of its sentences: `1+2=3`, `4=` for one that is missing. */
function align(nl: string, en: string): string[] {
  const [source, target] = [paragraph(nl, 'nl'), paragraph(en, 'en')]
  const numbers = (all: Block['segments'], some: Block['segments']): string =>
    some.map((segment) => all.indexOf(segment) + 1).join('+')
  return alignSentences(source, target, { languages, evidence: createEvidenceContext(lexicon) }).map(
    (link) => `${numbers(source.segments, link.source)}=${numbers(target.segments, link.target)}`,
  )
}

const nl = {
  server: 'De beheerder start de server elke nacht opnieuw.',
  password: 'Het wachtwoord verloopt na 90 dagen.',
  backup: 'Van de database bestaat altijd een back-up van 7 dagen oud.',
  email: 'Stuur een e-mail als een bestand ontbreekt.',
}
const en = {
  server: 'The administrator restarts the server every night.',
  password: 'The password expires after 90 days.',
  backup: 'There is always a backup of the database that is 7 days old.',
  email: 'Send an email if a file is missing.',
}
const all = (texts: Readonly<Record<string, string>>): string => Object.values(texts).join(' ')

describe('sentences of a block', () => {
  test.each([
    ['one to one', all(nl), all(en), ['1=1', '2=2', '3=3', '4=4']],
    ['one left out', all(nl), [en.server, en.backup, en.email].join(' '), ['1=1', '2=', '3=2', '4=3']],
    ['one added', [nl.server, nl.email].join(' '), [en.server, en.password, en.email].join(' '), ['1=1', '=2', '2=3']],
    [
      'two taken together',
      [nl.server, nl.password, nl.email].join(' '),
      `${en.server.slice(0, -1)} and ${en.password.replace('The', 'the')} ${en.email}`,
      ['1+2=1', '3=2'],
    ],
    ['two that changed places', [nl.server, nl.backup].join(' '), [en.backup, en.server].join(' '), ['1=2', '2=1']],
  ])('%s', (_, source, target, links) => {
    expect(align(source, target)).toEqual(links)
  })
})
