import type { RuleHelp } from '../../src/report/types.js'

const text = (language: string, summary: string, why: string, todo: string) => ({ language, summary, why, todo })

export const ruleHelp: readonly RuleHelp[] = [
  {
    id: 'number-mismatch',
    severity: 'error',
    category: 'accuracy/mistranslation',
    texts: [
      text('nl', 'Een getal is anders', 'Een ander bedrag misleidt lezers.', 'Neem het getal over.'),
      text('en', 'A number differs', 'Another amount misleads readers.', 'Copy the number.'),
    ],
  },
  {
    id: 'source-residue',
    severity: 'off',
    category: 'accuracy/untranslated',
    texts: [
      text('nl', 'Er staat nog Nederlands', 'Niet iedereen leest dat.', 'Vertaal het.'),
      text('en', 'Some Dutch is left', 'Not everyone reads it.', 'Translate it.'),
    ],
  },
]
