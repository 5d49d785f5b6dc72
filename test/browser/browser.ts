import { existsSync } from 'node:fs'
import process from 'node:process'
import { chromium, type BrowserContext, type Page } from 'playwright-core'

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
  /** Opens a page, and calls to account for everything that it asks for and says. */
  open(address: string, settings?: PageSettings): Promise<OpenPage>
  close(): Promise<void>
}

export interface PageSettings {
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
  readonly hasScripts?: boolean
}

export interface OpenPage {
  readonly page: Page
  /** Requests for anything but this report, errors and dialogs; none, if all is well. */
  readonly complaints: readonly string[]
}

export async function startBrowser(): Promise<Browser> {
  const start = await chromium.launch({ executablePath, headless: true, args })
  const contexts: BrowserContext[] = []
  return {
    async open(address, { width = 1280, scheme = 'light', hasScripts = true } = {}) {
      const context = await start.newContext({
        viewport: { width, height: 900 },
        colorScheme: scheme,
        javaScriptEnabled: hasScripts,
      })
      contexts.push(context)
      const complaints: string[] = []
      const { origin, protocol } = new URL(address)
      await context.route('**', (route) => {
        const url = new URL(route.request().url())
        if (url.protocol === protocol && (protocol === 'file:' || url.origin === origin)) return route.continue()
        complaints.push(`request: ${url.href}`)
        return route.abort()
      })
      const page = await context.newPage()
      page.on('console', (said) => complaints.push(`console: ${said.text()}`))
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
      page.on('dialog', (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      await page.goto(address)
      return { page, complaints }
    },
    async close() {
      for (const context of contexts) await context.close()
      await start.close()
    },
  }
}
