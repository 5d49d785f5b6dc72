import fc from 'fast-check'

const words = ['beleid', 'Meld je aan', 'één', '12', 'bijv. dit', 'Zo gaat het.', 'De minister', '😀', 'e\u0301']

/** Pieces of markup that matter to a parser, whole and broken. */
const markup = [
  ...[
    '\n',
    '\n\n',
    '\n    ',
    ' ',
    '\t',
    '  \n',
    '\\\n',
    '\\',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '``',
    '```',
    '```yaml\n',
    '# uitleg\n',
  ],
  ...[
    '# ',
    '## ',
    '- ',
    '- [ ] ',
    '1. ',
    '> ',
    '> [!NOTE]\n',
    '---\n',
    '***\n',
    '| ',
    ' |',
    '\n| - | - |\n',
    '![',
    '[',
    ']',
    '(',
    ')',
  ],
  ...[
    '](a.md)',
    '](b_(c).md)',
    '](b\\).md)',
    '](\n',
    '](<a b.md> "Titel")',
    '![foto](a.png "Titel")',
    '[^1]',
    '[^1]: ',
    '[a]: a.md\n',
    '[a][]',
    '<https://a.nl>',
    '<team@a.nl>',
  ],
  ...[
    'https://a.nl/b_(c).',
    'www.a.nl,',
    '&amp;',
    '&eacute;',
    '&nbsp;',
    '&#233;',
    '&',
    '<',
    '>',
    '"',
    "'",
    '{: .noot }',
    '{#anker}',
  ],
  ...[
    '{{ naam }}',
    '{% include x %}',
    '%{aantal}',
    '${x}',
    ':material-cloud:',
    '[!DNL Zaak]',
    '!!! note "Titel"\n    ',
    '??? tip\n    ',
  ],
  ...[
    '=== "Tab"\n    ',
    ':::note Titel\n',
    ':::\n',
    '--8<-- "a.md"\n',
    '<!-- noot -->',
    '<!--',
    '-->',
    '<!-- truncate -->\n',
  ],
]

const html = [
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<div class="kaart">',
    '<span>',
    '</span>',
    '<b>',
    '</b>',
    '<em>',
    '</em>',
    '<code>',
    '</code>',
  ],
  ...[
    '<pre>',
    '</pre>',
    '<a href="a.md">',
    "<a href='a.md' title='Titel'>",
    '<a href=a.md>',
    '</a>',
    '<br>',
    '<br/>',
    '<hr>',
    '<img src="a.png" alt="Foto">',
  ],
  ...[
    '<img alt=Foto>',
    '<ul>',
    '</ul>',
    '<li>',
    '</li>',
    '<table>',
    '<tr>',
    '<td>',
    '</td>',
    '</tr>',
    '</table>',
    '<select>',
    '<option>',
  ],
  ...[
    '</option>',
    '</select>',
    '<label>',
    '</label>',
    '<input placeholder="Je naam">',
    '<script>',
    '</script>',
    '<style>',
    '</style>',
  ],
  ...[
    '<h3 id="kop">',
    '</h3>',
    '<span translate="no">',
    '<p class="notranslate">',
    '<svg>',
    '</svg>',
    '<div markdown>',
    '<details>',
    '<summary>',
  ],
  ...[
    '</summary>',
    '</details>',
    '<',
    '</',
    '/>',
    '<!DOCTYPE html>',
    '<![CDATA[',
    ']]>',
    '<?php',
    '?>',
    '<a b',
    '="',
    '<p title="a > b">',
  ],
]

const mixed = (pieces: readonly string[], most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((chosen) => chosen.join(''))

export const markdownSoup = mixed([...words, ...markup, ...markup, ...html.slice(0, 20)], 30)
export const htmlSoup = mixed([...words, ...html, ...html, '\n', '\n\n', '&amp;', ' '], 30)
export const anyText = fc.string({ unit: 'binary', maxLength: 80 })

const sentences = [
  'Wij delen onze code.',
  'Lees *eerst* het beleid.',
  'Zet `main` klaar.',
  'Zie [het beleid](a.md).',
  'Vier successen!',
]
const sentence = fc.constantFrom(...sentences)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'))
const list = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.map((item) => `- ${item}`).join('\n'))
const block = fc.oneof(
  paragraph,
  list,
  sentence.map((title) => `## ${title}`),
  sentence.map((text) => `> ${text}\n> ${text}`),
  sentence.map((text) => `| Wat | Wie |\n| --- | --- |\n| ${text} | |\n|  | ${text} |`),
  sentence.map((text) => `<div class="kaart">\n  <h4>${text}</h4>\n\n  <p>Een &amp; ander<br>${text}</p>\n</div>`),
  sentence.map((text) => `!!! note "${text}"\n    ${text}\n\n    ${text}`),
  sentence.map((text) => `\`\`\`yaml\n# ${text}\nsleutel: waarde\n\`\`\``),
  sentence.map((text) => `![Foto](a.png "${text}")\n<a title="Titel" href="b.md">${text}</a>`),
)

/** A page as people write it. */
export const page = fc
  .tuple(
    fc.constantFrom('', '---\ntitle: "Ons beleid"\nsummary: >-\n  Een lange\n  regel\n---\n\n'),
    fc.array(block, { maxLength: 8 }),
  )
  .map(([front, blocks]) => `${front}${blocks.join('\n\n')}\n`)
