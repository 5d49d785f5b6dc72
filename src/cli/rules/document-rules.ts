import { stringify } from 'yaml'
import { message, type Message, type Translate } from '../../messages.js'
import type { Opinion } from '../../opinion/types.js'
import type { Example, Rule } from '../../rules/types.js'
import { groupByKind, levelName } from './kinds.js'

/**
 * The pages of the documentation about the rules, in the language that `translate` speaks: file name → Markdown. In
 * every language the pages have the same structure, because they are checked as translations of each other.
 */
export function documentRules(rules: readonly Rule[], translate: Translate): ReadonlyMap<string, string> {
  return new Map([
    ['index.md', indexPage(rules, translate)],
    ...rules.map((rule) => [`${rule.id}.md`, rulePage(rule, translate)] as const),
  ])
}

function indexPage(rules: readonly Rule[], translate: Translate): string {
  const kinds = groupByKind(rules).map(({ name, rules: ofKind }) => [
    `## ${translate(name)}`,
    [
      `| ${translate(message('docs.rules.rule'))} | ${translate(message('docs.rules.level'))} | ${translate(message('docs.rules.looksFor'))} |`,
      '| --- | --- | --- |',
      ...ofKind.map(({ id, severity, summary }) => {
        const cells = [`[\`${id}\`](${id}.md)`, translate(levelName(severity)), translate(summary)]
        return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
      }),
    ].join('\n'),
  ])
  return page([
    `# ${translate(message('docs.rules.title'))}`,
    translate(message('docs.rules.introduction')),
    ...kinds.flat(),
  ])
}

function rulePage(rule: Rule, translate: Translate): string {
  const { id, severity, category, defaults, examples } = rule
  const sentence = (text: Message) => translate(text).replace(/[^.!?]$/, '$&.')
  const options = Object.keys(defaults).length > 0
  // Comments go in pages; the titles in a menu have no place for them.
  const inPage = examples.every(({ catalog }) => !catalog)
  return page([
    `# ${id}`,
    sentence(rule.summary),
    `- ${translate(message('docs.rules.level'))}: ${translate(levelName(severity))} (\`${severity}\`)\n` +
      `- ${translate(message('docs.rules.category'))}: \`${category}\``,
    `## ${translate(message('cli.rules.why'))}`,
    sentence(rule.why),
    `## ${translate(message('cli.rules.todo'))}`,
    sentence(rule.todo),
    ...(options ? [`## ${translate(message('cli.rules.options'))}`, setting(id, [severity, defaults])] : []),
    ...examples.flatMap((example) => describeExample(rule, example, translate)),
    `## ${translate(message('cli.rules.switchOff'))}`,
    translate(message('cli.rules.inConfig')),
    setting(id, 'off'),
    ...(inPage
      ? [
          translate(message('cli.rules.inPage')),
          fence('html', `<!-- tweeluik-disable-next-line ${id} -- ${translate(message('cli.rules.reason'))} -->`),
        ]
      : []),
  ])
}

function describeExample(rule: Rule, example: Example, translate: Translate): readonly string[] {
  const { name, nl, en, options, pages = {}, history = [], catalog, opinions = [], reports, fixed } = example
  const content = (label: Message, text: string, absent: Message) =>
    text === '' ? [translate(absent)] : [translate(label), fence('markdown', text)]
  const messages = (label: Message, texts: Readonly<Record<string, string>>) => [
    translate(label),
    fence('json', JSON.stringify(texts, null, 2)),
  ]
  const versions = catalog
    ? [
        ...messages(message('docs.rules.messagesNl'), catalog.nl),
        ...messages(message('docs.rules.messagesEn'), catalog.en),
      ]
    : [
        ...content(message('docs.rules.pageNl'), nl, message('docs.rules.noPageNl')),
        ...content(message('docs.rules.pageEn'), en, message('docs.rules.noPageEn')),
      ]
  const earlier = history.flatMap((version) => [
    ...(version.nl === undefined
      ? []
      : content(message('docs.rules.pageNlBefore'), version.nl, message('docs.rules.noPageNl'))),
    ...(version.en === undefined
      ? []
      : content(message('docs.rules.pageEnBefore'), version.en, message('docs.rules.noPageEn'))),
  ])
  return [
    `## ${translate(message('cli.rules.example', { name }))}`,
    ...earlier,
    ...versions,
    ...Object.entries(pages).flatMap(([path, text]) => [`\`${path}\`:`, fence('markdown', text)]),
    ...opinions.flatMap(({ by, view }) => [translate(message('docs.rules.opinion', { by })), said(view)]),
    ...(options ? [translate(message('docs.rules.withOptions')), setting(rule.id, [rule.severity, options])] : []),
    ...(reports.length > 0
      ? [translate(message('docs.rules.reported')), fence('text', reports.join('\n'))]
      : [translate(message('docs.rules.silent'))]),
    ...(fixed === undefined ? [] : [translate(message('docs.rules.fixed')), fence('markdown', fixed)]),
  ]
}

/** What a service said, as it came. */
const said = (view: Opinion['view']): string =>
  view.kind === 'rendering' ? fence('text', view.text) : fence('json', JSON.stringify(view, null, 2))

const page = (paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`

/** How the configuration sets a rule. */
const setting = (id: string, value: unknown): string =>
  fence('yaml', `rules:\n  ${id}: ${stringify(value, { collectionStyle: 'flow', lineWidth: 0 })}`)

/** A code block around any text: its fence is longer than every run of backticks in it. */
function fence(language: string, text: string): string {
  const runs = Array.from(text.matchAll(/`+/g), ([run]) => run.length)
  const marker = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)))
  return `${marker}${language}\n${text.replace(/\r\n?/g, '\n').replace(/\n+$/, '')}\n${marker}`
}
