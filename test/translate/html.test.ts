import { expect, test } from 'vitest'
import { temporaryProject } from '../site/temporary-project.js'
import { fakeDeepL, fakeKey } from './fake-deepl.js'
import { config, pages, read } from './objections.js'
import { runDraft } from './site.js'

/** Every word turned around; tags stay. */
const turn = (xml: string): string =>
  xml.replace(/<[^>]*>|\p{L}+/gu, (part) => (part.startsWith('<') ? part : Array.from(part).reverse().join('')))

test.each<{ what: string; nl: string; en: string; expected: string }>([
  {
    what: 'a whole table',
    nl: '<table>\n  <tr><td>Een brief</td><td>Twee <b>weken</b></td></tr>\n</table>\n\n',
    en: '',
    expected: '<table>\n  <tr><td>neE feirb</td><td>eewT <b>nekew</b></td></tr>\n</table>\n\n',
  },
  {
    what: 'a row of a table',
    nl: '<table>\n  <tr><td>Een</td><td>Twee weken</td></tr>\n  <tr><td>Drie brieven</td><td>Vier keer</td></tr>\n</table>\n\n',
    en: '<table>\n  <tr><td>One</td><td>Two weeks</td></tr>\n</table>\n\n',
    expected:
      '<table>\n  <tr><td>One</td><td>Two weeks</td></tr>\n  <tr><td>eirD neveirb</td><td>reiV reek</td></tr>\n</table>\n\n',
  },
  {
    what: 'an item between two others',
    nl: '<ul>\n<li>Een lijst</li>\n<li>Met dingen</li>\n<li>Voor ons</li>\n</ul>\n\n',
    en: '<ul>\n<li>A list</li>\n<li>For us</li>\n</ul>\n\n',
    expected: '<ul>\n<li>A list</li>\n<li>teM negnid</li>\n<li>For us</li>\n</ul>\n\n',
  },
  {
    what: 'one element with its attributes',
    nl: '<p class="kader" title="Let op">Denk aan de termijn.</p>\n\n',
    en: '',
    expected: '<p class="kader" title="teL po">kneD naa ed njimret.</p>\n\n',
  },
])('what is missing in HTML comes with its tags: $what', { timeout: 20_000 }, async ({ nl, en, expected }) => {
  const server = await fakeDeepL({ translate: turn })
  const page = (before: string, html: string, after: string): string => `${before}\n\n${html}${after}\n`
  const cwd = await temporaryProject({
    ...pages,
    'docs/kader.md': page('# Kader\n\nEerste tekst van de pagina.', nl, 'Laatste tekst van de pagina.'),
    'docs/kader.en.md': page('# Frame\n\nFirst text of the page.', en, 'Last text of the page.'),
    'tweeluik.config.yaml': config(server.url, ', glossary: false'),
  })
  const run = await runDraft(cwd, ['--only', 'missing', '--yes'], { DEEPL_AUTH_KEY: fakeKey })
  expect(run.code).toBe(0)
  expect(await read(cwd, 'docs/kader.en.md')).toBe(
    page('# Frame\n\nFirst text of the page.', expected, 'Last text of the page.'),
  )
})
