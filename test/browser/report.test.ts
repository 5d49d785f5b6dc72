import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { serveReport } from '../../src/serve/report-server.js'
import { hasBrowser, setLook, startBrowser, type Browser } from './browser.js'
import { writeReports, type ReportSite } from './report-site.js'

const guideline = 'pages/docs_richtlijnen_bewaartermijnen.en.html'

const views = [
  { report: 'example', file: 'index.html' },
  { report: 'example', file: guideline },
  { report: 'saved', file: guideline },
  { report: 'hostile', file: 'index.html' },
  { report: 'hostile', file: 'pages/docs_veilig.en.html' },
] as const

// What is in a page depends on the language and what can be seen of it on the width, so that all of it goes past axe for
// each of these. Another scheme changes colours only.
const looks = [
  { width: 320, scheme: 'light', rules: 'all' },
  { width: 320, scheme: 'dark', rules: 'colours' },
  { width: 1280, scheme: 'dark', rules: 'all' },
  { width: 1280, scheme: 'light', rules: 'colours' },
] as const

const shown = views.flatMap((view) => (['nl', 'en'] as const).map((language) => ({ ...view, language })))

describe.skipIf(!hasBrowser)('the HTML report in a browser', { timeout: 60_000 }, () => {
  let browser: Browser
  let site: ReportSite

  beforeAll(async () => {
    browser = await startBrowser()
    site = await writeReports()
  }, 120_000)

  afterAll(async () => {
    await browser.close()
    await site.remove()
  })

  test.each(shown)('$report $file, $language', async ({ report, file, language }) => {
    const { page, complaints } = await browser.open(site.address(report, language, file))
    for (const look of looks) {
      await setLook(page, look)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width)
      expect(await violationsIn(page, look.rules)).toEqual([])
    }
    expect(complaints).toEqual([])
  })

  test('axe sees a text that cannot be read and a picture without words', async () => {
    const { page } = await browser.open(site.address('saved', 'nl', 'index.html'))
    await page.evaluate(
      "document.querySelector('h1').style.color = 'rgb(128 128 128 / 30%)'; document.querySelector('h1').append(new Image())",
    )
    const found = await violationsIn(page, 'all')
    expect(found.map((line) => line.split(',')[0])).toEqual(['color-contrast', 'image-alt'])
  })

  test('without scripts all can be read, and nothing pretends to work', async () => {
    const { page } = await browser.open(site.address('example', 'nl', guideline), { hasScripts: false })
    expect(await page.locator('.row').first().isVisible()).toBe(true)
    expect(await page.locator('.row:visible').count()).toBe(await page.locator('.row').count())
    expect(await page.locator('form:visible').count()).toBe(0)
  })

  test('the overview shows the pages that are asked for', async () => {
    const { page } = await browser.open(site.address('example', 'en', 'index.html'))
    const rows = page.locator('.page-row:visible')
    const all = await rows.count()
    await page.getByLabel('Rule', { exact: true }).selectOption('number-mismatch')
    const found = (await valuesOf(rows, 'data-rule')).map((rules) => rules?.split(' '))
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(all)
    expect(found.every((rules) => rules?.includes('number-mismatch'))).toBe(true)
    expect(await page.locator('output').textContent()).toBe(`${String(found.length)} of ${String(all)}`)
    await page.getByLabel('Search for a page').fill('er is geen pagina die zo heet')
    expect(await rows.count()).toBe(0)
    await page.getByRole('button', { name: 'Show everything' }).click()
    await expect.poll(() => rows.count()).toBe(all)
  })

  test('a page shows the findings that are asked for, and nothing else', async () => {
    const { page } = await browser.open(site.address('example', 'en', guideline))
    await page.getByLabel('Rule', { exact: true }).selectOption('number-mismatch')
    const cards = page.locator('.finding:visible')
    const rules = await valuesOf(cards, 'data-rule')
    expect([...new Set(rules)]).toEqual(['number-mismatch'])
    expect(await page.locator('.row:visible:not(:has(.finding))').count()).toBe(0)
    await page.getByLabel('Level', { exact: true }).selectOption('info')
    expect(await page.locator('.row:visible').count()).toBe(0)
    await page.getByRole('button', { name: 'Show everything' }).click()
    const states = await valuesOf(page.locator('[name=state] option'), 'value')
    expect(states).toContain('missing')
    await page.getByLabel('State', { exact: true }).selectOption('missing')
    expect(await page.locator('.row:visible').count()).toBe(await page.locator('.row[data-state=missing]').count())
  })

  test('a finding leads to its place and to that on the other side, and back', async () => {
    const { page } = await browser.open(site.address('example', 'nl', guideline))
    const card = page.locator('.finding[data-rule=number-mismatch]').first()
    const id = (await card.getAttribute('id')) ?? ''
    for (const [name, side] of [
      ['Nederlands', 'source'],
      ['Engels', 'target'],
    ] as const) {
      await card.getByRole('link', { name }).click()
      const place = page.locator(`#${id}-${side}`)
      expect(new URL(page.url()).hash).toBe(`#${id}-${side}`)
      await expect.poll(() => isInView(page, `${id}-${side}`)).toBe(true)
      const language = await place.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))
      expect(language).toBe(side === 'source' ? 'nl' : 'en')
      await place.click()
      expect(new URL(page.url()).hash).toBe(`#${id}`)
    }
  })

  test('what someone jumps to is there, also when it was filtered out', async () => {
    const { page } = await browser.open(site.address('example', 'nl', guideline))
    await page.getByLabel('Zoek in de tekst').fill('er is geen tekst die zo luidt')
    expect(await page.locator('.row:visible').count()).toBe(0)
    const summary = page.locator('details.contents')
    if ((await summary.getAttribute('open')) === null) await summary.locator('summary').click()
    await page.locator('.finding-list a').first().click()
    await expect.poll(() => page.locator('#f1').isVisible()).toBe(true)
  })

  test('with the keyboard: past the header, and focus can be seen', async () => {
    const { page } = await browser.open(site.address('example', 'nl', 'index.html'))
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Naar de inhoud' })
    expect(await skip.evaluate((link) => link.getBoundingClientRect().top >= 0)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    await page.keyboard.press('Tab')
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')
    expect(outline).toBe('solid')
  })

  test('on paper both texts stand side by side, without what cannot be pressed', async () => {
    const { page } = await browser.open(site.address('example', 'nl', guideline))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.filters:visible, .neighbours:visible').count()).toBe(0)
    const columns = await page.evaluate("getComputedStyle(document.querySelector('.row')).gridTemplateColumns")
    expect(String(columns).split(' ').length).toBe(2)
  })

  test('served, a page renews itself', async () => {
    const server = await serveReport(await site.live('Oude titel'), 0)
    onTestFinished(() => server.close())
    const { page, complaints } = await browser.open(server.address)
    expect(await page.title()).toMatch(/^Oude titel/)
    server.show(await site.live('Nieuwe titel'))
    await expect.poll(() => page.title(), { timeout: 10_000 }).toMatch(/^Nieuwe titel/)
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
    await page.goto('about:blank')
  })
})

/** What axe has to say of a page, one line for each rule. */
async function violationsIn(page: Page, rules: 'all' | 'colours'): Promise<readonly string[]> {
  // To put axe into a page takes a while, so it is done once; without a source of its own it would be done each time.
  const isThere = await page.evaluate("'axe' in window")
  const axe = new AxeBuilder(isThere ? { page, axeSource: ';' } : { page })
    // There are no frames to look into, and to describe all that is well takes most of the time.
    .setLegacyMode()
    // Without `preload`, which would fetch the style sheet again.
    .options({ preload: false, resultTypes: ['violations'] })
  const { violations } = await (rules === 'all' ? axe : axe.withRules('color-contrast')).analyze()
  return violations.map(({ id, nodes }) => `${id}, ${String(nodes.length)} times: ${nodes[0]?.html ?? ''}`)
}

const valuesOf = async (locator: Locator, name: string): Promise<readonly (string | null)[]> =>
  Promise.all((await locator.all()).map((element) => element.getAttribute(name)))

/** Whether an element stands in the part of the page that can be seen, below what stays at the top of it. */
async function isInView(page: Page, id: string): Promise<boolean> {
  const box = await page.locator(`#${id}`).boundingBox()
  return box !== null && box.y >= 0 && box.y + box.height <= (page.viewportSize()?.height ?? 0)
}
