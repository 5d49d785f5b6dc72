import { chmod, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { message } from '../../src/messages.js'
import { replaceText } from '../../src/site/write-file.js'
import { temporaryProject } from './temporary-project.js'

const before = '\uFEFF# Beleid  \r\n\r\nLees dit.\r\n'
const after = '\uFEFF# Policy  \r\n\r\nLees dit.\r\n'

test('replaces the text, byte for byte, and leaves nothing else behind', async () => {
  const cwd = await temporaryProject({ 'docs/beleid.en.md': before })
  expect(await replaceText(cwd, path.join(cwd, 'docs/beleid.en.md'), before, after)).toBeUndefined()
  expect(await readFile(path.join(cwd, 'docs/beleid.en.md'))).toEqual(Buffer.from(after))
  expect(await readdir(path.join(cwd, 'docs'))).toEqual(['beleid.en.md'])
})

test.each([0o600, 0o644, 0o664, 0o755])('keeps mode %o', async (mode) => {
  const cwd = await temporaryProject({ 'beleid.en.md': before })
  const file = path.join(cwd, 'beleid.en.md')
  await chmod(file, mode)
  await replaceText(cwd, file, before, after)
  expect((await stat(file)).mode & 0o777).toBe(mode)
})

test('leaves alone what someone else changed in the meantime', async () => {
  const cwd = await temporaryProject({ 'beleid.en.md': `${before}Nog een zin.\r\n` })
  const file = path.join(cwd, 'beleid.en.md')
  const changed = message('page.changed', { path: 'beleid.en.md' })
  expect(await replaceText(cwd, file, before, after)).toEqual(changed)
  expect(await readFile(file, 'utf8')).toBe(`${before}Nog een zin.\r\n`)
  expect(await readdir(cwd)).toEqual(['beleid.en.md'])
})

test('writes through a link inside the project, which stays a link', async () => {
  const cwd = await temporaryProject({ 'delen/beleid.en.md': before })
  await symlink('delen/beleid.en.md', path.join(cwd, 'beleid.en.md'))
  expect(await replaceText(cwd, path.join(cwd, 'beleid.en.md'), before, after)).toBeUndefined()
  expect(await readFile(path.join(cwd, 'delen/beleid.en.md'), 'utf8')).toBe(after)
  expect(await readdir(cwd, { withFileTypes: true }).then((all) => all.map((one) => one.isSymbolicLink()))).toEqual([
    true,
    false,
  ])
})

test('never writes outside the project', async () => {
  const elsewhere = await temporaryProject({ 'beleid.en.md': before })
  const cwd = await temporaryProject({ 'index.md': '# Welkom\n' })
  await symlink(path.join(elsewhere, 'beleid.en.md'), path.join(cwd, 'beleid.en.md'))
  const outside = message('page.outside', { path: 'beleid.en.md' })
  expect(await replaceText(cwd, path.join(cwd, 'beleid.en.md'), before, after)).toEqual(outside)
  expect(await readFile(path.join(elsewhere, 'beleid.en.md'), 'utf8')).toBe(before)
})

test('says why a file cannot be written', async () => {
  const cwd = await temporaryProject({ 'index.md': '# Welkom\n' })
  await writeFile(path.join(cwd, 'lang'), '')
  const problem = message('page.unwritable', { path: 'lang/beleid.en.md', reason: 'ENOTDIR' })
  expect(await replaceText(cwd, path.join(cwd, 'lang/beleid.en.md'), before, after)).toEqual(problem)
})

test('clears what a run left behind that was stopped long ago', async () => {
  const [old, recent] = ['.beleid.en.md.0a1b2c.tweeluik', '.beleid.en.md.3d4e5f.tweeluik']
  const cwd = await temporaryProject({ 'beleid.en.md': before, [old]: '# Pol', [recent]: '# Po' })
  await utimes(path.join(cwd, old), 0, 0)
  await replaceText(cwd, path.join(cwd, 'beleid.en.md'), before, after)
  expect(await readdir(cwd)).toEqual([recent, 'beleid.en.md'])
})
