import { describe, expect, test } from 'vitest'
import { readWords } from '../../src/meaning/content-words.js'

const roots = (text: string): string[] =>
  readWords(text, 'nl').flatMap(({ kind, root }) => (kind === 'content' ? [root] : []))

describe('a form that no rule makes has the stem of the word in a dictionary', () => {
  test.each([
    ['gekeken', ['kijk']],
    ['bekeken', ['bekijk']],
    ['nagekeken', ['nakijk']],
    ['vergeleken', ['vergelijk']],
    ['vergeten', ['verget']],
    ['tafel', ['tafel']],
  ])('%s: %j', (word, expected) => expect(roots(`Het wordt ${word}.`)).toEqual(expected))
})
