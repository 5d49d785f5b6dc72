/** Months by language, January first: the name and its abbreviations, in lower case. */
export const months: Readonly<Record<string, readonly (readonly string[])[]>> = {
  nl: [
    ['januari', 'jan'],
    ['februari', 'feb'],
    ['maart', 'mrt'],
    ['april', 'apr'],
    ['mei'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['augustus', 'aug'],
    ['september', 'sept', 'sep'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  en: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
}

/** Words that multiply the number before them, by language. */
export const scales: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  nl: { honderd: 1e2, duizend: 1e3, miljoen: 1e6, mln: 1e6, miljard: 1e9, mld: 1e9, biljoen: 1e12 },
  en: { hundred: 1e2, thousand: 1e3, million: 1e6, mln: 1e6, m: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12 },
}

interface NumberWords {
  /** 0 to 19; more than one word where there are. The article (`een`) is not a number word. */
  readonly units: readonly (readonly string[])[]
  /** 20, 30, … 90 */
  readonly tens: readonly string[]
  /** Ordinals, quantities and the like; a stroke between what one may mean. */
  readonly others: Readonly<Record<string, string>>
}

const ordinals = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split('=') as [string, string]),
  )

export const numberWords: Readonly<Record<string, NumberWords>> = {
  nl: {
    units: [
      ['nul'],
      ['één'],
      ['twee'],
      ['drie'],
      ['vier'],
      ['vijf'],
      ['zes'],
      ['zeven'],
      ['acht'],
      ['negen'],
      ['tien'],
      ['elf'],
      ['twaalf'],
      ['dertien'],
      ['veertien'],
      ['vijftien'],
      ['zestien'],
      ['zeventien'],
      ['achttien'],
      ['negentien'],
    ],
    tens: ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'],
    others: ordinals(`
      eerste=1 tweede=2 derde=3 vierde=4 vijfde=5 zesde=6 zevende=7 achtste=8 negende=9 tiende=10 elfde=11 twaalfde=12
      dertiende=13 veertiende=14 vijftiende=15 zestiende=16 zeventiende=17 achttiende=18 negentiende=19 twintigste=20
      eenentwintigste=21 half=0.5|6|30 halve=0.5 helft=0.5|50 anderhalf=1.5|18|90 anderhalve=1.5 eenmaal=1 tweemaal=2 driemaal=3
      dozijn=12 honderd=100 honderden=100 duizend=1000 duizenden=1000 miljoen=1000000 miljard=1000000000
    `),
  },
  en: {
    units: [
      ['zero'],
      ['one'],
      ['two'],
      ['three'],
      ['four'],
      ['five'],
      ['six'],
      ['seven'],
      ['eight'],
      ['nine'],
      ['ten'],
      ['eleven'],
      ['twelve'],
      ['thirteen'],
      ['fourteen'],
      ['fifteen'],
      ['sixteen'],
      ['seventeen'],
      ['eighteen'],
      ['nineteen'],
    ],
    tens: ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
    others: ordinals(`
      first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12
      thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20
      twenty-first=21 half=0.5|6|30 once=1 twice=2 thrice=3 dozen=12 hundred=100 hundreds=100 thousand=1000 thousands=1000
      million=1000000 billion=1000000000
    `),
  },
}
