import { createHash } from 'node:crypto'
import { message, type Message, type Translate } from '../../messages.js'
import { filterScript, liveScript } from './data/assets.js'
import { markup, type Content, type Markup } from './markup.js'

export interface PageShell {
  readonly title: string
  /** From this file to the folder of the report: empty or `../`. */
  readonly root: '' | '../'
  readonly header: Content
  readonly main: Content
  readonly footer: string
  readonly isLive: boolean
}

export const styleFile = 'report.css'

const scriptHash = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

const filterHash = scriptHash(filterScript)
const liveHash = scriptHash(liveScript)

/** Nothing from elsewhere, and no script but our own. From the file system, `'self'` alone is not enough everywhere. */
const policy = (isLive: boolean): string =>
  [
    `default-src 'none'`,
    `style-src 'self' file:`,
    `script-src ${isLive ? `${filterHash} ${liveHash}` : filterHash}`,
    ...(isLive ? [`connect-src 'self'`] : []),
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')

/** A whole page around what it is about. */
export function pageShell({ title, root, header, main, footer, isLive }: PageShell, translate: Translate): string {
  const skip = translate(message('html.skip'))
  const page = markup`<!doctype html>
<html lang="${translate(message('report.language'))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(isLive)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${root}${styleFile}">
</head>
<body>
<a class="nl-skip-link nl-skip-link--visible-on-focus" href="#main">${skip}</a>
<header class="site-header">${header}</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="site-footer"><p>${footer}</p></footer>
<script>${raw(filterScript)}</script>
${isLive && markup`<script>${raw(liveScript)}</script>`}
</body>
</html>
`
  return page.markup
}

/** A script of our own, in which nothing may be escaped. */
const raw = (markup: string): Markup => ({ markup })

/** A heading in the look of its level. */
export function heading(level: 1 | 2 | 3, text: Content, attributes?: Content): Markup {
  const tag = raw(`h${String(level)}`)
  return markup`<${tag} class="nl-heading nl-heading--level-${level}"${attributes}>${text}</${tag}>`
}

export const paragraph = (text: Message, translate: Translate): Markup =>
  markup`<p class="nl-paragraph">${translate(text)}</p>`

export const link = (href: string, text: Content): Markup => markup`<a class="nl-link" href="${href}">${text}</a>`
