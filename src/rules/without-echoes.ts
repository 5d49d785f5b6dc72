import type { Pair } from '../align/types.js'
import type { Block, Range } from '../document/types.js'
import type { Message } from '../messages.js'
import { quotesTitle } from './page-title.js'
import type { SiteFacts } from './types.js'

interface Reported {
  readonly rule: string
  readonly message: Message
  readonly target: { readonly range: Range } | undefined
}

/**
 * Leaves out what is said of a title a second time, where the page repeats its heading in the front matter or where a
 * link quotes the title of another page: one fault, and one repair.
 */
export function withoutEchoes<T extends Reported>(findings: readonly T[], pair: Pair, site: SiteFacts): T[] {
  const heading = pair.target.blocks.find(({ kind, depth }) => kind === 'heading' && depth === 1)
  const title = pair.target.blocks.find(({ kind, label }) => kind === 'front-matter' && label === 'title')
  const isRepeated = heading !== undefined && heading.prose.text === title?.prose.text
  const ofHeading = new Set(findings.filter((finding) => isIn(heading?.range, finding)).map(whatOf))
  const isEcho = (finding: T): boolean => isRepeated && isIn(title.range, finding) && ofHeading.has(whatOf(finding))
  return findings.filter((finding) => !isEcho(finding) && !isInQuotation(finding, pair, site))
}

const isIn = (range: Range | undefined, { target }: Reported): boolean =>
  range !== undefined && target !== undefined && range.start <= target.range.start && target.range.end <= range.end

const whatOf = ({ rule, message: { key, values } }: Reported): string => JSON.stringify([rule, key, values])

/** Whether the finding lies in the text of a link that is, word for word, the translated title of its page. */
const isInQuotation = (finding: Reported, pair: Pair, site: SiteFacts): boolean =>
  pair.target.blocks.some((block) => isIn(block.range, finding) && isInLink(block, finding, pair, site))

const isInLink = ({ inlines }: Block, finding: Reported, { target }: Pair, site: SiteFacts): boolean =>
  inlines.some(({ kind, content, url = '', text }) => {
    if (kind !== 'link' || !isIn(content, finding)) return false
    const page = site.resolve(url, target.path)
    const version = page?.targets.get(target.language)
    return version !== undefined && quotesTitle(text, version) && !(page?.source && quotesTitle(text, page.source))
  })
