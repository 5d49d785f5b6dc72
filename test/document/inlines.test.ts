import { describe, expect, test } from 'vitest'
import { inlinesOf, outline, read } from './read.js'

describe('prose and inlines', () => {
  test.each<{ name: string; page: string; prose: string[]; inlines: string[] }>([
    {
      name: 'attribute lists',
      page: 'Lees [dit](a.md){ .md-button target=_blank } nu.\n{: .noot }\n\nEen {gewoon} haakje, { x } en {# geen}.\n',
      prose: ['paragraph ‹Lees dit nu.›', 'paragraph ‹Een {gewoon} haakje, { x } en {# geen}.›'],
      inlines: ['link ‹dit› a.md at ‹a.md›', 'attributes ‹{ .md-button target=_blank }›', 'attributes ‹{: .noot }›'],
    },
    {
      name: 'icons, but no times',
      page: ':material-cloud: Open van 10:30-11:00 uur :octicons-arrow-right-24:\n',
      prose: ['paragraph ‹▢ Open van 10:30-11:00 uur ▢›'],
      inlines: ['icon ‹:material-cloud:›', 'icon ‹:octicons-arrow-right-24:›'],
    },
    {
      name: 'placeholders',
      page: 'Dag {{ naam }}, {% include "x" %} %{aantal} ${pad} {{ site.url | rel }} 5 % {x}.\n',
      prose: ['paragraph ‹Dag ▢, ▢ ▢ ▢ ▢ 5 % {x}.›'],
      inlines: [
        'placeholder ‹{{ naam }}›',
        'placeholder ‹{% include "x" %}›',
        'placeholder ‹%{aantal}›',
        'placeholder ‹${pad}›',
        'placeholder ‹{{ site.url | rel }}›',
      ],
    },
    {
      name: 'names that Adobe protects',
      page: 'Open [!DNL Zaaksysteem] en kies [!UICONTROL Opslaan].\n',
      prose: ['paragraph ‹Open ▢ en kies ▢.›'],
      inlines: ['placeholder ‹[!DNL Zaaksysteem]›', 'placeholder ‹[!UICONTROL Opslaan]›'],
    },
    {
      name: 'reference links and images',
      page: 'Zie [het beleid][b], [b], [c][], [niet][x] en ![Foto][c].\n\n[b]: <a b.md> "Beleid"\n[C]:\n  c.md\n',
      prose: ['paragraph ‹Zie het beleid, b, c, [niet][x] en ▢.›', 'attribute img alt ‹Foto›'],
      inlines: [
        'link ‹het beleid› a b.md at ‹a b.md›',
        'link ‹b› a b.md at ‹a b.md›',
        'link ‹c› c.md at ‹c.md›',
        'image ‹Foto› c.md at ‹c.md›',
      ],
    },
    {
      name: 'autolinks are one link',
      page: 'Mail <team@example.org> of zie <https://example.org/a>.\n',
      prose: ['paragraph ‹Mail ▢ of zie ▢.›'],
      inlines: [
        'link ‹team@example.org› mailto:team@example.org at ‹team@example.org›',
        'link ‹https://example.org/a› https://example.org/a at ‹https://example.org/a›',
      ],
    },
    {
      name: 'bare addresses without the punctuation after them',
      page: 'Zie https://example.org/a_(b)). (https://example.org/c), www.example.org/d; **https://example.org/e**\n',
      prose: ['paragraph ‹Zie ▢). (▢), ▢; ▢›'],
      inlines: [
        'link ‹https://example.org/a_(b)› https://example.org/a_(b) at ‹https://example.org/a_(b)›',
        'link ‹https://example.org/c› https://example.org/c at ‹https://example.org/c›',
        'link ‹www.example.org/d› www.example.org/d at ‹www.example.org/d›',
        'strong ‹https://example.org/e›',
        'link ‹https://example.org/e› https://example.org/e at ‹https://example.org/e›',
      ],
    },
    {
      name: 'addresses with brackets, escapes and titles',
      page: '[een](a_(b).md) [twee](<a (b.md> "Titel") [drie](a\\).md \'Nog een\') [vier](\n  b.md)\n',
      prose: ['paragraph ‹een twee drie vier›', 'attribute link title ‹Titel›', 'attribute link title ‹Nog een›'],
      inlines: [
        'link ‹een› a_(b).md at ‹a_(b).md›',
        'link ‹twee› a (b.md at ‹a (b.md›',
        'link ‹drie› a).md at ‹a\\).md›',
        'link ‹vier› b.md at ‹b.md›',
      ],
    },
    {
      name: 'images with titles',
      page: '![Schema](a.png "Het schema") ![](b.png) ![met `code` en [haak]](c.png)\n',
      prose: [
        'paragraph ‹▢ ▢ ▢›',
        'attribute img alt ‹Schema›',
        'attribute img title ‹Het schema›',
        'attribute img alt ‹met `code` en [haak]›',
      ],
      inlines: [
        'image ‹Schema› a.png at ‹a.png›',
        'image ‹› b.png at ‹b.png›',
        'image ‹met `code` en [haak]› c.png at ‹c.png›',
      ],
    },
    {
      name: 'footnotes',
      page: 'Dit staat vast[^wet].\n\n[^wet]: Zie de wet.\n\n    Nog meer.\n',
      prose: ['paragraph ‹Dit staat vast.›', 'paragraph ‹Zie de wet.›', 'paragraph ‹Nog meer.›'],
      inlines: ['footnote ‹[^wet]›'],
    },
    {
      name: 'emphasis inside each other',
      page: '**Let _goed_ op** en ~~niet~~ `` a`b ``.\n',
      prose: ['paragraph ‹Let goed op en niet ▢.›'],
      inlines: ['strong ‹Let _goed_ op›', 'emphasis ‹goed›', 'delete ‹niet›', 'code ‹ a`b ›'],
    },
    {
      name: 'HTML in Markdown, an outer element first',
      page: 'Lees <b>de *nota* van</b> <a href="x.md">ons `x`</a>.\n',
      prose: ['paragraph ‹Lees de nota van ons ▢.›'],
      inlines: [
        'strong ‹de *nota* van›',
        'html ‹<b>›',
        'emphasis ‹nota›',
        'link ‹ons `x`› x.md at ‹x.md›',
        'html ‹<a href="x.md">›',
        'code ‹x›',
      ],
    },
    {
      name: 'HTML that crosses Markdown',
      page: 'Een <b>twee *drie</b> vier* vijf\n',
      prose: ['paragraph ‹Een twee drie vier vijf›'],
      inlines: ['strong ‹twee *drie›', 'html ‹<b>›', 'emphasis ‹drie</b> vier›'],
    },
    {
      name: 'code and names in HTML are one piece',
      page: 'Druk op <kbd>Ctrl *nu*</kbd> in <span translate="no">Open *Forum*</span>.\n',
      prose: ['paragraph ‹Druk op ▢ in ▢.›'],
      inlines: ['code ‹Ctrl *nu*›', 'html ‹<kbd>›', 'placeholder ‹Open *Forum*›', 'html ‹<span translate="no">›'],
    },
    {
      name: 'escapes, entities and breaks',
      page: 'Een \\* ster, R&amp;D en a\\_b  \ntwee\\\ndrie<br>vier\nvijf\n',
      prose: ['paragraph ‹Een * ster, R&D en a_b\ntwee\ndrie\nvier vijf›'],
      inlines: ['html ‹<br>›'],
    },
  ])('$name', ({ page, prose, inlines }) => {
    const document = read(page)
    expect([outline(document), inlinesOf(document)]).toEqual([prose, inlines])
  })
})

test('a sentence that starts or ends in a link holds the whole link', () => {
  const { text, blocks } = read('Lees [het beleid](a.md). [*Dan* de **wet**](b.md)\n')
  expect(blocks.flatMap(({ segments }) => segments.map(({ range }) => text.slice(range.start, range.end)))).toEqual([
    'Lees [het beleid](a.md).',
    '[*Dan* de **wet**](b.md)',
  ])
})
