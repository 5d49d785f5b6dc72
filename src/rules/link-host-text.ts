import type { BlockPair, Pair } from '../align/types.js'
import { rangeInDocument } from '../document/prose.js'
import { message } from '../messages.js'
import { hostIn, hostsInProse, isMangledHost } from './host.js'
import { holds, isLink, pairLinks, type LinkInline } from './link-pairs.js'
import { defineRule, type Fix, type Report } from './types.js'

export const linkHostText = defineRule({
  id: 'link-host-text',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: message('rule.link-host-text.summary'),
  why: message('rule.link-host-text.why'),
  todo: message('rule.link-host-text.todo'),
  defaults: {},
  examples: [
    {
      name: 'the text says where the link leads',
      nl: 'Kijk op [forum.example.nl](https://www.forum.example.nl/start).\n',
      en: 'Look at [forum.example.nl](https://www.forum.example.nl/en/start).\n',
      reports: [],
    },
    {
      name: 'the country in the host was translated',
      nl: 'Kijk op [forum.example.nl](https://forum.example.nl/start).\n',
      en: 'Look at [forum.example.en](https://forum.example.nl/start).\n',
      reports: [
        'en 1:10 ‹forum.example.en› The text says `forum.example.en`, but the link leads to `forum.example.nl`',
      ],
      fixed: 'Look at [forum.example.nl](https://forum.example.nl/start).\n',
    },
    {
      name: 'a host that is no link',
      nl: '<h4>Code.example.nl</h4>\n',
      en: '<h4>Code.example.en</h4>\n',
      reports: [
        'en 1:5 ‹Code.example.en› Unexpected host `Code.example.en`, expected `Code.example.nl` as in the source',
      ],
      fixed: '<h4>Code.example.nl</h4>\n',
    },
    {
      name: 'file names and abbreviations are no hosts',
      nl: 'Pas nl.json aan, d.w.z. de teksten voor Node.js.\n',
      en: 'Edit en.json, i.e. the texts for Node.js.\n',
      reports: [],
    },
  ],
  *check(pair) {
    for (const blocks of pair.blockPairs) {
      for (const { source, target } of pairLinks(blocks, (one, other) => one.url === other.url))
        if (target && agrees(source) === true && agrees(target) === false) yield linkReport(pair, source, target)
      yield* bareHosts(pair, blocks)
    }
  },
})

/** Whether a text that is a host is the one that the link leads to; undefined where either is no host. */
function agrees({ text, url }: LinkInline): boolean | undefined {
  const [said, actual] = [
    hostIn(text),
    /^(?:https?:)?\/\//i.test(url) ? hostIn(url.replace(/^\/\//, 'https://')) : undefined,
  ]
  return said === undefined || actual === undefined ? undefined : said === actual || actual.endsWith(`.${said}`)
}

function linkReport({ target: { path } }: Pair, source: LinkInline, target: LinkInline): Report {
  const actual = hostIn(target.url) ?? target.url
  const { start, end } = target.content
  const fix: Fix = {
    title: message('rule.link-host-text.fix', { text: source.text }),
    safety: 'safe',
    edits: [{ path, start, end, text: source.text }],
  }
  return {
    message: message('rule.link-host-text.message', { found: target.text, expected: actual }),
    source: source.content,
    target: target.content,
    fixes: agrees({ ...target, text: source.text }) === true ? [fix] : [],
  }
}

/** Hosts in running text whose last label was translated: `.nl` became `.en`. */
function* bareHosts(
  { source: { language: from }, target: { path, language: to } }: Pair,
  blocks: BlockPair,
): Iterable<Report> {
  const found = hostsInProse(blocks.target.prose.text).filter(({ start, end }) => {
    const range = rangeInDocument(blocks.target.prose, start, end)
    return !blocks.target.inlines
      .filter(isLink)
      .some((link) => agrees(link) !== undefined && holds(link.content, range))
  })
  if (found.length === 0) return
  const present = new Set(found.map(({ text }) => text.toLowerCase()))
  const wanted = hostsInProse(blocks.source.prose.text).filter(({ text }) => !present.has(text.toLowerCase()))
  for (const host of found) {
    const original = wanted.find(({ text }) => isMangledHost(text, host.text, from, to))
    if (!original) continue
    const range = rangeInDocument(blocks.target.prose, host.start, host.end)
    yield {
      message: message('rule.link-host-text.host', { found: host.text, expected: original.text }),
      source: rangeInDocument(blocks.source.prose, original.start, original.end),
      target: range,
      fixes: [
        {
          title: message('rule.link-host-text.fix', { text: original.text }),
          safety: 'safe',
          edits: [{ path, ...range, text: original.text }],
        },
      ],
    }
  }
}
