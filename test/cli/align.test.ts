import { expect, test } from 'vitest'
import { alignDocuments } from '../../src/align/align.js'
import { read } from '../document/read.js'
import { runCli } from './fake-io.js'

const pair = alignDocuments(
  read('# Contact\n\nMail naar [het loket](https://example.org/loket).\n\n## Bezwaar\n\nBinnen 6 weken.\n', {
    path: 'loket.md',
  }),
  read('# Contact\n\nMail [the desk](https://example.org/loket).\n', { path: 'loket.en.md', language: 'en' }),
)
const engine = { alignSite: () => Promise.resolve([pair]), alignFiles: () => Promise.resolve(pair) }

test('two columns, with what is missing', async () => {
  const { code, stdout } = await runCli(['align', '--ui', 'en'], { engine })
  expect(code).toBe(0)
  await expect(stdout).toMatchFileSnapshot('../golden/align.en.txt')
})

test('in Dutch', async () => {
  const { stdout } = await runCli(['align', 'loket.md', 'loket.en.md', '--ui', 'nl'], { engine })
  await expect(stdout).toMatchFileSnapshot('../golden/align.nl.txt')
})

test('one file is not enough', async () => {
  expect(await runCli(['align', 'loket.md', '--ui', 'en'], { engine })).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'tweeluik: Only `loket.md` was given, but aligning takes two files.\nGive the source page and its translation, or neither for the whole site.\n',
  })
})
