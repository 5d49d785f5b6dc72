import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignDocuments } from '../../src/align/align.js'
import { parseDocument } from '../../src/document/parse.js'
import { byModel, type SentenceAnswer } from '../../src/opinion/by-model.js'
import { errorTypes, readAnswer } from '../../src/opinion/mqm.js'
import { planQuestions, rangesOf } from '../../src/opinion/questions.js'
import { judgement } from './fake-judge.js'

const nl = `# Datalek melden

Meld **het datalek** binnen drie dagen &amp; bel [de helpdesk](hulp.md). Gebruik \`npm audit\` niet.

- Sluit het netwerk
  af.
`
const en = `# Report a data breach

Report **the data breach** within three days &amp; call [the help desk](hulp.en.md). Do not use \`npm audit\`.

- Shut the network
  down.
`
const document = (text: string, language: string) =>
  parseDocument(text, { path: `lek.${language}.md`, language, dialect: 'mkdocs', slugs: 'github', readableKeys: [] })
const pair = alignDocuments(document(nl, 'nl'), document(en, 'en'))
const { questions } = planQuestions([pair], {
  names: new Map(),
  ledger: [],
  texts: { documentAt: () => undefined, inProject: (path) => path, pages: new Set() },
  today: '2026-03-31',
  forbid: [],
})

/** What the model finds wrong, whatever it says. */
async function adviserThatSays(content: string) {
  const kept = new Map<string, SentenceAnswer>()
  const adviser = byModel({
    model: 'toets',
    host: 'model.example',
    limits: { texts: 20, bytes: 12_000 },
    ask: () => Promise.resolve(content),
    cache: {
      get: (key) => kept.get(key),
      put: (key, answer) => Promise.resolve(void kept.set(key, answer)),
    },
    languages: { source: 'nl', target: 'en' },
    settings: '',
    terms: [],
  })
  const { failure } = await adviser.ask(questions, () => undefined, undefined)
  return { adviser, failure }
}

/** Some words of a text that follow each other, or nothing of it. */
const piece = (text: string) => {
  const words = text.split(' ')
  const some = fc.tuple(fc.nat(words.length), fc.nat(4)).map(([at, count]) => words.slice(at, at + count).join(' '))
  return fc.oneof({ weight: 4, arbitrary: some }, fc.string())
}
const anything = fc.nat(questions.length - 1).chain((index) =>
  fc.record({
    id: fc.constant(index + 1),
    category: fc.constantFrom(...errorTypes),
    severity: fc.constantFrom('minor', 'major', 'critical'),
    source: piece(questions[index]!.source),
    target: piece(questions[index]!.target),
    explanation: fc.string(),
    suggestion: fc.string(),
  }),
)

test('the places of an opinion always lie in the sentence that it is about', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { maxLength: 20 }), async (errors) => {
      const { adviser, failure } = await adviserThatSays(JSON.stringify({ errors }))
      expect(failure).toBeUndefined()
      for (const question of questions) {
        const whole = rangesOf(question.sentences)
        for (const { source, target } of adviser.recall(question) ?? []) {
          found += 1
          expect([source.start >= whole.source.start, source.end <= whole.source.end]).toEqual([true, true])
          expect([target.start >= whole.target.start, target.end <= whole.target.end]).toEqual([true, true])
          expect([source.start < source.end, target.start < target.end]).toEqual([true, true])
        }
      }
    }),
  )
  expect(found).toBeGreaterThan(20)
})

test('no answer ever throws: it has the form that was asked for, or it is none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
      const answer = readAnswer(content, 3)
      expect(answer === undefined || answer.length === 3).toBe(true)
    }),
  )
})

test.each([
  { what: 'errors by their id', errors: [judgement({ id: 2, target: 'desk' })], per: [0, 1] },
  { what: 'two of one segment', errors: [judgement({ id: 1 }), judgement({ id: 1 })], per: [2, 0] },
  { what: 'an unknown id', errors: [judgement({ id: 0 }), judgement({ id: 3 })], per: [0, 0] },
  { what: 'half an id', errors: [judgement({ id: 1.5 })], per: undefined },
  { what: 'another key', errors: [{ ...judgement({ id: 1 }), fix: 'rm' }], per: undefined },
  { what: 'a long text', errors: [judgement({ id: 1, explanation: 'x'.repeat(2001) })], per: undefined },
])('$what', ({ errors, per }) => {
  expect(readAnswer(JSON.stringify({ errors }), 2)?.map((one) => one.length)).toEqual(per)
})

test('a model that answers nothing of use three times in a row is not asked any further', async () => {
  let asked = 0
  const adviser = byModel({
    model: 'toets',
    host: 'model.example',
    limits: { texts: 1, bytes: 12_000 },
    ask: () => Promise.resolve(`no ${String((asked += 1))}`),
    cache: { get: () => undefined, put: () => Promise.resolve() },
    languages: { source: 'nl', target: 'en' },
    settings: '',
    terms: [],
  })
  expect((await adviser.ask(questions, () => undefined, undefined)).failure?.what).toEqual({
    key: 'opinion.malformed',
    values: { service: 'model.example', count: 3 },
  })
  expect([questions.length, asked]).toEqual([4, 3])
})
