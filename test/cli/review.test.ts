import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { runProgram } from '../check/run-program.js'
import { allFiles, faultySite } from '../review/project.js'
import { temporaryProject } from '../site/temporary-project.js'

const withAnswers = async (answers: unknown) => {
  const cwd = await temporaryProject(faultySite)
  await writeFile(path.join(cwd, 'answers.json'), typeof answers === 'string' ? answers : JSON.stringify(answers))
  return { cwd, run: await runProgram(cwd, ['review', '--answers', 'answers.json']) }
}

test('without a terminal it says so', async () => {
  const cwd = await temporaryProject(faultySite)
  expect(await runProgram(cwd, ['review'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'tweeluik: `review` asks questions, but there is no terminal to answer them\n' +
      'Start it in a terminal, or hand over the decisions with --answers.\n',
  })
})

test('carries out the answers of a file', async () => {
  const { cwd, run } = await withAnswers({
    version: 1,
    answers: [
      { rule: 'front-matter-missing', choice: 'later' },
      { rule: 'front-matter-untranslated', choice: 'fix' },
      { rule: 'number-mismatch', choice: 'write', text: '30' },
      {
        rule: 'term-forbidden',
        page: 'docs/index.md',
        choice: 'line',
        text: 'The neighbourhood desk is open on every working day.',
      },
      { rule: 'term-forbidden', page: 'docs/bewaren.md', choice: 'accept', reason: 'Zo heet het daar', scope: 'page' },
      { rule: 'mojibake', choice: 'fix' },
    ],
  })
  const files = await allFiles(cwd)
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '1 answer was for no finding at all.\n' })
  expect(files['docs/bewaren.en.md']).toBe(
    (faultySite['docs/bewaren.en.md'] ?? '')
      .replace('Bewaar gegevens niet te lang', 'Do not keep data too long')
      .replace('60', '30'),
  )
  expect(files['docs/index.en.md']).toBe(
    (faultySite['docs/index.en.md'] ?? '').replace('The district office', 'The neighbourhood desk'),
  )
  expect(files['tweeluik.ledger.json']?.match(/"rule":"term-forbidden","reason":"Zo heet het daar"/g)?.length).toBe(2)
  expect(run.stdout).toContain('For your commit: Go through the translation.')
})

test.each([
  { what: 'no JSON', answers: '{', expected: 'answers.json is not JSON' },
  {
    what: 'an unknown choice',
    answers: { version: 1, answers: [{ rule: 'mojibake', choice: 'yes' }] },
    expected: 'answers[0].choice',
  },
  {
    what: 'an unknown key',
    answers: { version: 1, answers: [{ rule: 'mojibake', choice: 'fix', texts: '' }] },
    expected: 'Unknown key `answers[0].texts`',
  },
  {
    what: 'an answer to nothing',
    answers: { version: 1, answers: [{ choice: 'fix' }] },
    expected: 'Answer 1 in answers.json does not say what it answers',
  },
  {
    what: 'an unknown rule',
    answers: { version: 1, answers: [{ rule: 'mojibakes', choice: 'fix' }] },
    expected: 'mojibake',
  },
])('refuses $what', async ({ answers, expected }) => {
  const { cwd, run } = await withAnswers(answers)
  expect(run.code).toBe(2)
  expect(run.stderr).toContain(expected)
  const { 'answers.json': _answers, ...files } = await allFiles(cwd)
  expect(files).toEqual(faultySite)
})
