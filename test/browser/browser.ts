import { existsSync } from 'node:fs'
import process from 'node:process'
import { chromium, type Browser as ChromiumBrowser, type Page } from 'playwright-core'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Whether there is a browser to test with. */
export const hasBrowser = existsSync(executablePath)
if (!hasBrowser)
  console.warn('There is no Chromium (npm run install:browser): the HTML report is not tested in a browser')

/** Nothing that a browser does of itself: what leaves is the doing of the page. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Browser {
  /** Opens a page in the place of the one before, and calls to account for everything that it asks for and says. */
  open(address: string, settings?: PageSettings & { readonly hasScripts?: boolean }): Promise<OpenPage>
  close(): Promise<void>
}

export interface PageSettings {
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
}

export interface OpenPage {
  readonly page: Page
  /** Requests for anything but this report, errors and dialogs; none, if all is well. */
  readonly complaints: readonly string[]
}

/** Shows the open page as on another screen. */
export async function setLook(page: Page, { width = 1280, scheme = 'light' }: PageSettings): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme: scheme, media: 'screen' })
}

/** One browser with one window, and another one without scripts: to open a window takes longer than to open a page. */
export async function startBrowser(): Promise<Browser> {
  const start = await chromium.launch({ executablePath, headless: true, args })
  const windows = new Map<boolean, Promise<Window>>()
  const windowFor = (hasScripts: boolean): Promise<Window> => {
    const window = windows.get(hasScripts) ?? openWindow(start, hasScripts)
    windows.set(hasScripts, window)
    return window
  }
  return {
    async open(address, { hasScripts = true, ...look } = {}) {
      const window = await windowFor(hasScripts)
      const { page } = window
      await page.goto('about:blank')
      window.complaints = []
      window.address = new URL(address)
      await setLook(page, look)
      await page.goto(address)
      return { page, complaints: window.complaints }
    },
    close: () => start.close(),
  }
}

interface Window {
  readonly page: Page
  address: URL
  complaints: string[]
}

async function openWindow(browser: ChromiumBrowser, hasScripts: boolean): Promise<Window> {
  const context = await browser.newContext({ javaScriptEnabled: hasScripts })
  const page = await context.newPage()
  const window: Window = { page, address: new URL('about:blank'), complaints: [] }
  await context.route('**', (route) => {
    const url = new URL(route.request().url())
    const { protocol, origin } = window.address
    if (url.protocol === protocol && (protocol === 'file:' || url.origin === origin)) return route.continue()
    window.complaints.push(`request: ${url.href}`)
    return route.abort()
  })
  page.on('console', (said) => window.complaints.push(`console: ${said.text()}`))
  page.on('pageerror', (error) => window.complaints.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    window.complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return window
}
