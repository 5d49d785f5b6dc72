import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OPAQUE } from '../../src/document/types.js'
import { sentencesIn } from '../../src/language/sentences.js'

/** A sentence a row cell; the text is the cells with a space in between. */
const nl: readonly (readonly string[])[] = [
  ['Publiceer de broncode.', 'Kies een open licentie.'],
  ['Gebruik bijv. een EUPL-licentie.', 'Dat mag.'],
  ['Deel kennis, d.w.z. code en ervaring, met andere teams.'],
  ['Zie o.a. Beleid en Kaders.'],
  ['Vraag advies aan mr. Jansen of dr. De Boer.', 'Doe dat op tijd.'],
  ['Dit volgt uit art. 5 van de wet.', 'Lees ook blz. 12.'],
  ['Neem nr. 3 als voorbeeld.', 'Dat scheelt werk.'],
  ['Het antwoord is nee.', 'Nr.', 'Zo heet het blad.'],
  ['Denk aan servers, netwerken, enz.', 'Vergeet de opslag niet.'],
  ['Denk aan servers, netwerken, etc. en vergeet de opslag niet.'],
  ['J. de Vries beheert de lijst.', 'Hij antwoordt snel.'],
  ['Dit is plan B.', 'De gemeente stapt over.'],
  ['Het kost 2.500,75 euro.', 'Dat is veel.'],
  ['Gebruik versie 2.1.', 'Oudere versies vervallen.'],
  ['3. Kies een licentie.', 'Leg de keuze vast.'],
  ['2.1. Kies een licentie.'],
  ['Dat gold tot 2025.', 'Daarna niet meer.'],
  ['Pas README.md aan.', 'Zet de datum in package.json.'],
  ['Kijk op developer.overheid.nl.', 'Daar staat meer.'],
  ['Kijk op https://code.overheid.nl/zoek?taal=nl.', 'Daar staat meer.'],
  ['Wie doet mee?', 'Iedereen!', 'Echt waar?!', 'Ja.'],
  ['"Wat nu?" vroeg de beheerder.', 'Niemand wist het.'],
  ['Zij zei: "Begin klein."', 'Dat werkte.'],
  ['(Zie ook het beleid.)', 'Daarna begint het werk.'],
  ['Wacht even… en ga door.'],
  ['Wacht even…', 'Ga dan door.'],
  ['Wacht even...', 'Ga dan door.'],
  [`Start ${OPAQUE}.`, 'Klik op opslaan.'],
  [`Dat is bewezen.${OPAQUE}`, 'Lees de bron.'],
  [`${OPAQUE} Kies een project.`, `${OPAQUE} Open het.`],
  ['Dat is afgerond.', "'s Ochtends start het opnieuw."],
  ['Log in.', 'eHerkenning is verplicht.'],
  ['Dit geldt t.a.v. Rijkscloud en i.v.m. Europese regels.'],
  ['Onder leiding van prof. dr. ir. Bakker.'],
  ['Dat staat in hoofdstuk 4.', '12 teams doen mee.'],
  ['De firma Data B.V. levert de dienst.', 'Dat gaat goed.'],
  ['Bel tel. 14020.', 'Dat is gratis.'],
  ['Eerste regel zonder punt'],
]

const en: readonly (readonly string[])[] = [
  ['Publish the source code.', 'Choose an open licence.'],
  ['Use an open licence, e.g. the EUPL.', 'That is allowed.'],
  ['Share knowledge, i.e. Code and experience.'],
  ['Ask Mr. Brown or Dr. Green.', 'Do it in time.'],
  ['Open vs. Closed is the question.'],
  ['See No. 5 of the list.', 'It is short.'],
  ['The answer is no.', 'Try again.'],
  ['The company Data Inc. delivers the service.'],
  ['It was built by Data Inc.', 'The team left.'],
  ['The U.S. Government uses it.', 'So do we.'],
  ['They moved to the U.S.', 'The team stayed.'],
  ['Think of servers, networks, etc.', 'Do not forget storage.'],
  ['It starts at 9 a.m. on Monday.', 'Be there.'],
  ['J. R. Smith keeps the list.', 'He answers.'],
  ['It costs 2,500.75 euros.', 'That is much.'],
  ['Is it done?', 'Yes!', 'Good.'],
  ['“Start small.”', 'It worked.'],
  ['See Fig. 3 and Sec. 2.', 'Then continue.'],
]

const cases = [
  ...nl.map((sentences) => ({ language: 'nl', sentences })),
  ...en.map((sentences) => ({ language: 'en-GB', sentences })),
  { language: 'de', sentences: ['Der Quelltext ist offen.', 'Das ist gut.'] },
  { language: 'no such language', sentences: ['One.', 'Two.'] },
]

test.each(cases)('$language: $sentences', ({ language, sentences }) => {
  const text = sentences.join(' ')
  expect(sentencesIn(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(sentences)
})

describe('whatever the text', () => {
  test('a line break always ends a sentence', () => {
    expect(sentencesIn(' Kies bijv.\n\n  Een licentie. \n', 'nl')).toEqual([
      { start: 1, end: 11 },
      { start: 15, end: 28 },
    ])
  })

  test('the sentences cover everything but white space, in order', () => {
    const pieces = fc.constantFrom(
      'Dr.',
      'bijv.',
      'Kies',
      'een',
      '…',
      '?',
      '"',
      ' ',
      ' ',
      '\n',
      '3.',
      OPAQUE,
      'é',
      '🎉',
    )
    fc.assert(
      fc.property(fc.array(pieces), fc.constantFrom('nl', 'en', 'fr'), (parts, language) => {
        const text = parts.join('')
        const found = sentencesIn(text, language)
        expect(
          found
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''))
        expect(found.every(({ start, end }, at) => start < end && start >= (found[at - 1]?.end ?? 0))).toBe(true)
      }),
    )
  })

  test.each(['.', '. ', 'a.', '… A', '") ', 'J. '])('%j repeated takes linear time', (piece) => {
    const text = piece.repeat(50_000)
    const start = performance.now()
    sentencesIn(text, 'nl')
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
