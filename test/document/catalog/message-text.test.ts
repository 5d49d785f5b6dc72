import { expect, test } from 'vitest'
import { readCatalog } from '../../../src/document/catalog/read-catalog.js'
import { OPAQUE } from '../../../src/document/types.js'

/** The prose of a message, with `_` for what is no prose, and its inlines with the text of the file that they cover. */
const read = (message: string) => {
  const text = JSON.stringify({ a: message })
  const [block] = readCatalog(text, 'nl.json', 'nl').blocks
  return {
    prose: block?.prose.text.replaceAll(OPAQUE, '_'),
    inlines: block?.inlines.map(({ kind, range }) => `${kind} ${text.slice(range.start, range.end)}`),
  }
}

test.each<[message: string, prose: string, inlines: string[]]>([
  ['Zoeken', 'Zoeken', []],
  [
    'Dag {{naam}}, je hebt {{ aantal }} berichten',
    'Dag _, je hebt _ berichten',
    ['placeholder {{naam}}', 'placeholder {{ aantal }}'],
  ],
  ['Van {0} tot {eind, date, short}', 'Van _ tot _', ['placeholder {0}', 'placeholder {eind, date, short}']],
  [
    '%s van %1$d en %(naam)s bij %{plaats}',
    '_ van _ en _ bij _',
    ['placeholder %s', 'placeholder %1$d', 'placeholder %(naam)s', 'placeholder %{plaats}'],
  ],
  ['50% van de sites, 100 %', '50% van de sites, 100 %', []],
  ['Zie $t(menu.hulp) en ${pad}', 'Zie _ en _', ['placeholder $t(menu.hulp)', 'placeholder ${pad}']],
  [
    '{n, plural, one {# bericht van {naam}} other {# berichten van {naam}}}',
    '_ bericht van _\n_ berichten van _',
    ['placeholder {n, plural,', 'placeholder {naam}'],
  ],
  ['{n, plural, maar nooit af', '{n, plural, maar nooit af', []],
  ['Kies } of # zelf', 'Kies } of # zelf', []],
  ['Een <strong>groot</strong> feest', 'Een groot feest', ['strong <strong>groot</strong>']],
  ['Lees <Link to="x">de regels</Link>', 'Lees de regels', ['placeholder <Link to=\\"x\\">', 'placeholder </Link>']],
  ['Lees <0>de regels</0> <1/>', 'Lees de regels', ['placeholder <0>', 'placeholder </0>', 'placeholder <1/>']],
  ['Lees <a href="/beleid">het beleid</a>', 'Lees het beleid', ['link <a href=\\"/beleid\\">het beleid</a>']],
  ['Geef --pagina <getal> op', 'Geef --pagina <getal> op', []],
  ['Eerst<br>dan &amp; later', 'Eerst\ndan & later', []],
  [
    'Draai `npm test` op https://voorbeeld.nl/uit.',
    'Draai _ op _.',
    ['code `npm test`', 'link https://voorbeeld.nl/uit'],
  ],
])('%s', (message, prose, inlines) => {
  expect(read(message)).toEqual({ prose, inlines })
})
