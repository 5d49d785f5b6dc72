import { describe, expect, test } from 'vitest'
import { inlinesOf, outline, read } from './read.js'

describe('what is a text of its own', () => {
  test.each<[string, string, string[]]>([
    [
      'cards with a badge',
      '<div class="kaarten">\n  <a class="kaart" href="inkoop.md">\n    <span class="badge">3</span>\n    <h4>Koop slim in</h4>\n    <p>Kies een <em>open</em> licentie.</p>\n  </a>\n\n  <div class="kaart"><h4>Deel</h4></div>\n</div>\n',
      ['html a ‹3›', 'html h4 ‹Koop slim in›', 'html p ‹Kies een open licentie.›', 'html h4 ‹Deel›'],
    ],
    [
      'options and hints of a form',
      '<div>\n<select aria-label="Kies je rol">\n<option value="a">Inkoper</option>\n<option>Ontwikkelaar</option>\n</select>\n<input type="text" placeholder="Zoek een thema">\n</div>\n',
      [
        'attribute select aria-label ‹Kies je rol›',
        'html option ‹Inkoper›',
        'html option ‹Ontwikkelaar›',
        'attribute input placeholder ‹Zoek een thema›',
      ],
    ],
    [
      'buttons side by side',
      '<div>\n<a href="a.md">Lees</a>\n<a href="b.md">Deel</a>\n</div>\n',
      ['html a ‹Lees›', 'html a ‹Deel›'],
    ],
    [
      'a sentence with links',
      '<div>\nLees <a href="a.md">dit</a> en <a href="b.md">dat</a>.\n</div>\n',
      ['html div ‹Lees dit en dat.›'],
    ],
    [
      'attributes of inline elements follow their text',
      '<p>Zie <a title="Ons beleid" href="a.md">hier</a> <img alt="Foto" src="a.png"></p>',
      ['html p ‹Zie hier ▢›', 'attribute a title ‹Ons beleid›', 'attribute img alt ‹Foto›'],
    ],
    [
      'quotes and entities in attributes',
      `<p title='Het "nieuwe" beleid'>Een</p><p title="R&amp;D > rest">Twee</p><p title=kort>Drie</p><p title="">Vier</p>`,
      [
        ...[
          'attribute p title ‹Het "nieuwe" beleid›',
          'html p ‹Een›',
          'attribute p title ‹R&D > rest›',
          'html p ‹Twee›',
        ],
        ...['attribute p title ‹kort›', 'html p ‹Drie›', 'html p ‹Vier›'],
      ],
    ],
    [
      'code keeps its lines',
      '<pre><code>npm ci\n\nnpm test</code></pre>\n<p>Klaar</p>\n',
      ['code pre ‹<code>npm ci\n\nnpm test</code>›', 'html p ‹Klaar›'],
    ],
    [
      'what is not for translation',
      '<p translate="no">GovStack</p><p class="groot notranslate">GovStack</p><p>Wij kiezen <span translate="no">GovStack</span>.</p>',
      ['html p ‹Wij kiezen ▢.›'],
    ],
    [
      'scripts and drawings',
      '<div><script>zet("a")</script><style>a{}</style><svg><text>A</text></svg>Tekst</div>',
      ['html div ‹Tekst›'],
    ],
    ['comments', '<p>Een <!-- noot --> twee</p>\n\n<!-- Alleen een noot -->\n', ['html p ‹Een twee›']],
    ['a mark for the site generator', '<!-- more -->\n', ['opaque ‹<!-- more -->›']],
    [
      'entities',
      '<p>R&amp;D &euro;&nbsp;5 &#233;&#xE9;n &onzin; & meer</p>',
      ['html p ‹R&D €\u00a05 één &onzin; & meer›'],
    ],
    ['breaks', '<p>Een<br>twee<br/>drie</p>', ['html p ‹Een\ntwee\ndrie›']],
    ['a blank line', '<div>\nEen\n\nTwee\n</div>\n', ['html div ‹Een›', 'html div ‹Twee›']],
    [
      'elements without their end',
      '<div><p>Een</div>\n\nTekst na.\n\n</div>\n\nEinde.\n',
      ['html p ‹Een›', 'paragraph ‹Tekst na.›', 'paragraph ‹Einde.›'],
    ],
    [
      'an inline element without its end',
      '<div><a title="Ons beleid" href="a.md">Lees',
      ['attribute a title ‹Ons beleid›', 'html a ‹Lees›'],
    ],
    [
      'a table',
      '<table><tr><th>Wat</th><td>Een <b>code</b></td></tr></table>',
      ['html th ‹Wat›', 'html td ‹Een code›'],
    ],
    [
      'Markdown inside',
      '<details markdown>\n<summary>Meer</summary>\n\nTekst *in* Markdown.\n\n</details>\n',
      ['html summary ‹Meer›', 'paragraph ‹Tekst in Markdown.›'],
    ],
    ['nothing', '<div class="lijn"></div>\n', []],
  ])('%s', (_, page, expected) => {
    expect(outline(read(page))).toEqual(expected)
  })
})

test.each<[string, string, string[]]>([
  [
    'an outer element before what it holds',
    '<p>Lees <a href="a.md">het <strong>nieuwe</strong> beleid</a> en <code>npm ci</code>.</p>',
    ['link ‹het <strong>nieuwe</strong> beleid› a.md at ‹a.md›', 'strong ‹nieuwe›', 'code ‹npm ci›'],
  ],
  [
    'images',
    '<p><img src="a.png" alt="Foto"> <img src=b.png></p>',
    ['image ‹Foto› a.png at ‹a.png›', 'image ‹› b.png at ‹b.png›'],
  ],
  [
    'names that stay',
    '<p>Kies <span class="notranslate">GovStack</span> of <kbd>Ctrl</kbd></p>',
    ['placeholder ‹GovStack›', 'code ‹Ctrl›'],
  ],
  ['a link without an address', '<p><a name="plek">Hier</a> <del>weg</del></p>', ['delete ‹weg›']],
])('inlines of HTML: %s', (_, page, expected) => {
  expect(inlinesOf(read(page))).toEqual(expected)
})
