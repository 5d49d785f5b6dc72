import type { BlockPair, Pair } from '../align/types.js'
import type { Document, Language, Range } from '../document/types.js'
import { message, type Message } from '../messages.js'
import { equalAddress } from './address.js'
import { counterpartOf } from './counterpart.js'
import { hostIn, isMangledHost } from './host.js'
import { addressRange, isLink, pairLinks, sameTarget, type LinkInline } from './link-pairs.js'
import { defineRule, type Fix, type Report, type SiteFacts } from './types.js'

export const linkTarget = defineRule({
  id: 'link-target',
  severity: 'warning',
  category: 'accuracy/mistranslation',
  summary: message('rule.link-target.summary'),
  why: message('rule.link-target.why'),
  todo: message('rule.link-target.todo'),
  defaults: {},
  examples: [
    {
      name: 'each language has its own page',
      nl: 'Lees de [uitleg](https://www.example.nl/nl/uitleg/) en [ons beleid](beleid.md).\n',
      en: 'Read the [explanation](https://www.example.nl/en/explanation) and [our policy](beleid.en.md).\n',
      pages: { 'beleid.md': '# Beleid\n', 'beleid.en.md': '# Policy\n' },
      reports: [],
    },
    {
      name: 'another page of the site',
      nl: 'Lees ook [hoe je inkoopt](inkoop.md).\n',
      en: 'Also read [how to procure](beleid.md).\n',
      pages: { 'beleid.md': '# Beleid\n', 'inkoop.md': '# Inkoop\n' },
      reports: ['en 1:28 ‹beleid.md› The link leads to `beleid.md`, expected `inkoop.md` as in the source'],
    },
    {
      name: 'a page that does not exist',
      nl: 'Lees ook [hoe je inkoopt](inkoop.md#regels).\n',
      en: 'Also read [how to procure](procurement.md#rules).\n',
      pages: { 'inkoop.md': '# Inkoop\n' },
      reports: [
        'en 1:28 ‹procurement.md#rules› The link leads to `procurement.md#rules`, expected `inkoop.md#regels` as in the source',
      ],
      fixed: 'Also read [how to procure](inkoop.md#rules).\n',
    },
    {
      name: 'a host translated as if it were a word',
      nl: 'Deel je code op [het platform](https://code.example.nl/start).\n',
      en: 'Share your code on [the platform](https://code.example.en/start).\n',
      reports: [
        'en 1:35 ‹https://code.example.en/start› The link leads to `https://code.example.en/start`, expected `https://code.example.nl/start` as in the source',
      ],
      fixed: 'Share your code on [the platform](https://code.example.nl/start).\n',
    },
    {
      name: 'one of two links',
      nl: 'Lees [hoe](https://www.example.nl/nl/inkoop/regels) en [waarom](https://www.example.nl/nl/beleid/open).\n',
      en: 'Read [how](https://www.example.nl/en/inkoop/regels/oud) and [why](https://www.example.nl/en/beleid/open).\n',
      reports: [
        'en 1:12 ‹https://www.example.nl/en/inkoop/regels/oud› The link leads to `https://www.example.nl/en/inkoop/regels/oud`, expected `https://www.example.nl/nl/inkoop/regels` as in the source',
      ],
    },
    {
      name: 'another place on the same page elsewhere',
      nl: 'Lees de [norm](https://example.org/norm#toegang).\n',
      en: 'Read the [standard](https://example.org/norm#kleur).\n',
      reports: [
        'en 1:21 ‹https://example.org/norm#kleur› The link leads to `https://example.org/norm#kleur`, expected `https://example.org/norm#toegang` as in the source',
      ],
    },
    {
      name: 'a link that is gone',
      nl: 'Wij volgen de [Archiefwet](https://wetten.example.nl/archief). Bewaar elk besluit.\n',
      en: 'We follow the Public Records Act. Keep every decision.\n',
      reports: [
        'en 1:1 ‹We follow the Public Records Act.› The link to `https://wetten.example.nl/archief` is missing',
      ],
    },
  ],
  *check(pair, { site }) {
    const leadsToSame = (source: LinkInline, target: LinkInline): boolean =>
      sameTarget(pair, site, source.url, target.url)
    const languages = { source: pair.source.language, target: pair.target.language }
    const isEqual = (source: LinkInline, target: LinkInline): boolean => equalAddress(source.url, target.url, languages)
    for (const blocks of pair.blockPairs)
      for (const { source, target } of pairLinks(blocks, leadsToSame, isEqual)) {
        if (target === undefined) {
          if (!isElsewhere(source, pair, leadsToSame)) yield lost(blocks, source)
        } else if (isAnchor(source.url) || isAnchor(target.url)) {
          continue
        } else if (!leadsToSame(source, target) || hasOtherAnchor(source.url, target.url)) {
          yield changed(pair, site, source, target)
        }
      }
  },
})

/** Anchors within a page are translated; rule `anchor-broken` follows them. */
const isAnchor = (url: string): boolean => url.startsWith('#')

/** Another place on one and the same page elsewhere, which has the same anchors for both languages. */
const hasOtherAnchor = (source: string, target: string): boolean =>
  source !== target &&
  [source, target].every((url) => !isLocal(url) && anchorOf(url) !== '') &&
  withoutAnchor(source) === withoutAnchor(target)

/** Whether the target page has as many of these links as the source page, so that this one only moved. */
function isElsewhere(
  link: LinkInline,
  pair: Pair,
  leadsToSame: (source: LinkInline, target: LinkInline) => boolean,
): boolean {
  const sources = linksIn(pair.source).filter(({ url }) => url === link.url)
  const targets = linksIn(pair.target).filter((target) => leadsToSame(link, target))
  return targets.length >= sources.length
}

const linksIn = ({ blocks }: Document): LinkInline[] => blocks.flatMap(({ inlines }) => inlines.filter(isLink))

const lost = (blocks: BlockPair, source: LinkInline): Report => ({
  message: lostMessage(source),
  source: source.range,
  target: counterpartOf(blocks, 'source', source.range),
})

const lostMessage = ({ kind, url }: LinkInline): Message =>
  kind === 'image' ? message('rule.link-target.lost-image', { url }) : message('rule.link-target.lost', { url })

function changed(pair: Pair, site: SiteFacts, source: LinkInline, target: LinkInline): Report {
  const range = addressRange(pair.target, target)
  return {
    message: changedMessage(source, target),
    // Pictures are often made anew for a translation.
    ...(source.kind === 'image' && { severity: 'info' }),
    source: addressRange(pair.source, source) ?? source.range,
    target: range ?? target.range,
    fixes: range ? [fix(pair, site, source, { url: target.url, range })] : [],
  }
}

const changedMessage = (source: LinkInline, target: LinkInline): Message => {
  const values = { found: target.url, expected: source.url }
  return source.kind === 'image'
    ? message('rule.link-target.image', values)
    : message('rule.link-target.changed', values)
}

/** The source's address with the target's own anchor and language suffix. Safe where the address as it is leads nowhere. */
function fix({ source, target }: Pair, site: SiteFacts, link: LinkInline, found: { url: string; range: Range }): Fix {
  const leadsNowhere =
    isMangledHost(hostIn(link.url) ?? '', hostIn(found.url) ?? '', source.language, target.language) ||
    (site.resolve(link.url, target.path) !== undefined &&
      site.resolve(found.url, target.path) === undefined &&
      isLocal(found.url))
  const url = hasOtherAnchor(link.url, found.url)
    ? link.url
    : withSuffix(withoutAnchor(link.url), found.url, target.language) + anchorOf(found.url)
  return {
    title: message('rule.link-target.fix', { url }),
    safety: leadsNowhere ? 'safe' : 'review',
    edits: [{ path: target.path, start: found.range.start, end: found.range.end, text: url }],
  }
}

const isLocal = (url: string): boolean => !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)

const withoutAnchor = (url: string): string => url.replace(/#.*$/s, '')

const anchorOf = (url: string): string => /#.*$/s.exec(url)?.[0] ?? ''

/** `beleid.md` as `beleid.en.md`, where the address that was there had the suffix too. */
const withSuffix = (url: string, model: string, language: Language): string =>
  withoutAnchor(model).endsWith(`.${language}.md`) ? url.replace(/(?<!\.\w\w)\.md$/, `.${language}.md`) : url
