import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryProject } from '../site/temporary-project.js'
import { runCli } from './fake-io.js'

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html') || file.endsWith('.svg')).sort()

describe('--report html', () => {
  test('check writes a folder, in the language of the user and with the day', async () => {
    const cwd = await temporaryProject([])
    const run = await runCli(['check', '--report', 'html=uit/verslag', '--ui', 'nl', '--format', 'csv'], { cwd })
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 1, stderr: '' })
    const folder = path.join(cwd, 'uit/verslag')
    expect(await filesIn(folder)).toEqual([
      'badge.svg',
      'index.html',
      'pages/docs_archief.en.html',
      'pages/docs_archief.en.svg',
      'pages/docs_gegevens.en.html',
      'pages/docs_gegevens.en.svg',
      'pages/docs_nieuw.en.html',
      'pages/docs_nieuw.en.svg',
      'pages/docs_tekens.en.html',
      'pages/docs_tekens.en.svg',
    ])
    const index = await readFile(path.join(folder, 'index.html'), 'utf8')
    expect(index).toContain('<html lang="nl">')
    expect(index).toContain('Gemaakt met Tweeluik 1.2.3 op 31 maart 2026.')
    expect(index).not.toContain('>Verloop<')
  })

  test('report makes one of a saved result, with the trend since an earlier one', async () => {
    const cwd = await temporaryProject([])
    await runCli(['check', '--report', 'json=nu.json'], { cwd })
    const now = JSON.parse(await readFile(path.join(cwd, 'nu.json'), 'utf8'))
    const [gone, ...rest] = now.findings
    await writeFile(
      path.join(cwd, 'eerder.json'),
      JSON.stringify({ ...now, findings: [...rest.slice(1), gone, { ...gone, fingerprint: 'weg' }] }),
    )
    const run = await runCli(
      ['report', 'nu.json', '--report', 'html=verslag', '--earlier', 'eerder.json', '--ui', 'nl'],
      { cwd },
    )
    expect(run.code).toBe(0)
    const index = await readFile(path.join(cwd, 'verslag/index.html'), 'utf8')
    expect(index).toContain('Sinds eerder.json: 1 opgelost, 1 nieuwe melding.')
    expect(await readFile(path.join(cwd, 'verslag/pages/docs_archief.en.html'), 'utf8')).toContain(
      '<blockquote lang="nl">Gooi het daarna weg 🗑️.</blockquote><blockquote lang="en">Gooi het daarna weg.</blockquote>',
    )
  })

  test('a folder that holds something else is left alone', async () => {
    const cwd = await temporaryProject({ 'site/index.html': '<p>mijn site' })
    const run = await runCli(['check', '--report', 'html=site'], { cwd })
    expect(run).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'tweeluik: The folder site already holds something other than a report: index.html\n' +
        'Choose a new or empty folder, or one that holds an earlier report.\n',
    })
    expect(await filesIn(path.join(cwd, 'site'))).toEqual(['index.html'])
  })

  test('an earlier result that cannot be read is told', async () => {
    const cwd = await temporaryProject([])
    const run = await runCli(['check', '--report', 'html=verslag', '--earlier', 'weg.json'], { cwd })
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toMatch(/^tweeluik: The file weg\.json cannot be read\./)
    expect(await readdir(cwd)).toEqual([])
  })
})

describe('serve', () => {
  test('shows the report until it is stopped', async () => {
    const cwd = await temporaryProject([])
    await mkdir(path.join(cwd, 'docs'))
    let page = ''
    const run = await runCli(['serve', '--port', '0', '--ui', 'nl'], {
      cwd,
      async interrupted(written) {
        let address: string | undefined
        await expect.poll(() => (address = /http:\S+/.exec(written())?.[0])).toBeDefined()
        page = await (await fetch(address ?? '')).text()
      },
    })
    expect(run.code).toBe(130)
    expect(run.stdout).toMatch(/^Het verslag staat op http:\/\/127\.0\.0\.1:\d+\/ \(stoppen met Ctrl\+C\)\n$/)
    expect(page).toContain('<h1 class="nl-heading nl-heading--level-1">Afspraken: stand van de vertaling</h1>')
    expect(page).toContain("connect-src 'self'".replaceAll("'", '&#39;'))
  })

  test.each(['65536', '-1', 'tachtig', '80.5'])('%s is no port', async (port) => {
    const run = await runCli(['serve', `--port=${port}`])
    expect(run).toEqual({
      code: 2,
      stdout: '',
      stderr: `tweeluik: "${port}" is not a port; expected a number from 0 to 65535\n`,
    })
  })
})
