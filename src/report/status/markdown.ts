import { message, type Translate } from '../../messages.js'
import { escapeMarkdown } from '../markdown/escape.js'
import { percentage } from './progress-bar.js'
import { newPages, orphanedPages, totalsOf, translatedPages } from './totals.js'
import type { PageProgress, StatusReporter, StatusResult } from './types.js'
import { wordingOf, type Wording } from './wording.js'

/** For a wiki, an issue or the summary of a CI job. */
export const markdown: StatusReporter = (result, { translate }) => {
  const wording = wordingOf(translate)
  const [fresh, orphans] = [newPages(result.pages), orphanedPages(result.pages)]
  return [
    '## Tweeluik',
    summary(result, wording, translate),
    table(translatedPages(result.pages), wording, translate),
    pageList(fresh, wording.newPages(fresh), wording),
    pageList(orphans, wording.orphanedPages(orphans), wording),
    unreadPages(result, translate),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n')
}

const code = (text: string): string => `<code>${escapeMarkdown(text)}</code>`

function summary({ pages }: StatusResult, { effort }: Wording, translate: Translate): string {
  const { blocks, words } = totalsOf(pages)
  const count = translate(message('report.pages', { count: pages.length }))
  return [`**${count}**`, percentage(blocks), effort(words)].join(' · ')
}

function table(pages: readonly PageProgress[], { titles, cells }: Wording, translate: Translate): string {
  if (pages.length === 0) return ''
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const name = ({ source, language }: PageProgress): string => `${code(source ?? '')} (${escapeMarkdown(language)})`
  return [
    row([translate(message('status.page')), ...titles]),
    row(['---', ...titles.map(() => '--:')]),
    ...pages.map((page) => row([name(page), ...cells(page)])),
  ].join('\n')
}

const pageList = (pages: readonly PageProgress[], title: string, { size }: Wording): string =>
  pages.length === 0
    ? ''
    : [
        `**${title}**`,
        '',
        ...pages.map((page) => `- ${code(page.source ?? page.target ?? '')} (${escapeMarkdown(size(page))})`),
      ].join('\n')

function unreadPages({ unread }: StatusResult, translate: Translate): string {
  if (unread.length === 0) return ''
  const lines = unread.map(({ path, problem }) => `- ${code(path)}: ${escapeMarkdown(translate(problem))}`)
  return [`**${translate(message('report.unread', { count: unread.length }))}**`, '', ...lines].join('\n')
}
