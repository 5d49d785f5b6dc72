import { expect, test } from 'vitest'
import { modalitiesIn, modalityClash } from '../../src/meaning/modality.js'

const clash = (nl: string, en: string): readonly string[] => {
  const found = modalityClash(modalitiesIn(nl, 'nl'), modalitiesIn(en, 'en'))
  return found ? [found.source.text, found.target.text] : []
}

test.each([
  ['Je moet inloggen.', 'You must log in.', []],
  ['Je moet inloggen.', 'You can log in.', ['moet', 'can']],
  ['Je dient dit te melden.', 'You may report this.', ['dient dit te', 'may']],
  ['Je mag dit delen.', 'You must share this.', ['mag', 'must']],
  ['Je hoeft dit niet te melden.', 'You must not report this.', ['hoeft dit niet', 'must not']],
  ['Je hoeft dit niet te melden.', 'You do not have to report this.', []],
  ['Je mag dit niet delen.', 'You do not have to share this.', ['mag dit niet', 'do not have to']],
  ['Je kunt dit niet delen.', 'You cannot share this.', []],
  ['Dat zou je moeten weten.', 'You should know that.', []],
  ['Je moet dit melden en je mag het delen.', 'You may report this and you must share it.', []],
  ['Dit is een zin.', 'You must read this.', []],
])('%s | %s', (nl, en, expected) => {
  expect(clash(nl, en)).toEqual(expected)
})
