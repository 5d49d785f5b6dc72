import type { Language } from '../document/types.js'
import { baseLanguage } from '../language/base-language.js'

export interface Languages {
  readonly source: Language
  readonly target: Language
}

/** What is left of an address when everything that may differ between languages is taken out. */
interface Address {
  /** Empty for addresses within the site. */
  readonly host: string
  readonly path: string
  /** Base codes of the languages that the address names, in order, joined: `nl`. */
  readonly languages: string
}

/** Sites that have another host for each language; so have what stands below them: `campagne.rijksoverheid.nl`. */
const sisterHosts: readonly (readonly string[])[] = [
  ['rijksoverheid.nl', 'government.nl'],
  ['digitaleoverheid.nl', 'nldigitalgovernment.nl'],
  ['ondernemersplein.nl', 'business.gov.nl'],
]

const languageKeys = new Set(['lang', 'language', 'locale', 'hl', 'l', 'taal'])

const namesByLanguage = new Map<string, ReadonlyMap<string, string>>()

/** How an address may name a language: `en`, `english`, `engels`; with the base code it stands for. */
function languageNames({ source, target }: Languages): ReadonlyMap<string, string> {
  const codes = [baseLanguage(source), baseLanguage(target)]
  const key = codes.join(' ')
  const known = namesByLanguage.get(key)
  if (known) return known
  const names = new Map<string, string>()
  for (const code of codes) {
    names.set(code, code)
    for (const language of codes)
      names.set(new Intl.DisplayNames([language], { type: 'language' }).of(code)?.toLowerCase() ?? code, code)
  }
  namesByLanguage.set(key, names)
  return names
}

/** `nl`, `nl-NL`, `en_US`, `english` → the base code; undefined for anything else. */
const readLanguage = (part: string, names: ReadonlyMap<string, string>): string | undefined =>
  names.get(part.toLowerCase().replace(/^(\w{2,3})[-_]\w{2,4}$/, '$1'))

const PAGE = /\.(?:mdx?|html?|php|aspx?)$/i
const FILE = /\.(?:png|jpe?g|gif|svg|webp|pdf|docx?|xlsx?|pptx?|od[tsp])$/i

/** `page.en.md` → `page`, `step.nl.png` → `step.png`: a part of a path without its language and the ending of a page. */
function bareName(segment: string, noteLanguage: (part: string) => boolean): string {
  const name = segment.replace(PAGE, '')
  const extension = FILE.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - extension.length)
  const [, bare = '', code = ''] = /^(.+)[._-]([A-Za-z]{2,3})$/.exec(stem) ?? []
  return code !== '' && noteLanguage(code) ? bare + extension : name
}

function readAddress(url: string, names: ReadonlyMap<string, string>): Address {
  const [, host = '', path = '', query = ''] =
    /^(?:(?:https?:)?\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?/i.exec(url.trim()) ?? []
  const languages = new Set<string>()
  const noteLanguage = (part: string): boolean => {
    const language = readLanguage(part, names)
    if (language !== undefined) languages.add(language)
    return language !== undefined
  }
  const labels = host.toLowerCase().split('.')
  const domain = labels.filter((label, at) => at >= labels.length - 2 || (label !== 'www' && !noteLanguage(label)))
  const segments = path
    .split('/')
    .filter((part) => part !== '' && part !== '.' && !noteLanguage(part))
    .map((part) => bareName(part, noteLanguage))
  if (/^(?:index|readme)$/i.test(segments.at(-1) ?? '')) segments.pop()
  const parameters = query.split('&').filter((parameter) => {
    const [key = '', value = ''] = parameter.split('=')
    if (languageKeys.has(key.toLowerCase())) noteLanguage(value)
    return parameter !== '' && !languageKeys.has(key.toLowerCase())
  })
  return {
    host: domain.join('.'),
    path: [segments.join('/'), ...parameters.toSorted()].join('?'),
    languages: [...languages].join(),
  }
}

const isSisterHost = (one: string, other: string): boolean =>
  sisterHosts.some((hosts) => {
    const [below, otherBelow] = [one, other].map((host) => labelsBelow(host, hosts))
    return below !== undefined && below === otherBelow
  })

/** What stands before the one of these hosts that a host ends with, empty where it is one of them. */
function labelsBelow(host: string, hosts: readonly string[]): string | undefined {
  const end = hosts.find((one) => host === one || host.endsWith(`.${one}`))
  return end === undefined ? undefined : host.slice(0, -end.length)
}

/** The last part of a path, where it is long enough to tell pages apart. */
const lastName = ({ path }: Address): string | undefined =>
  path
    .replace(/\?.*$/s, '')
    .split('/')
    .findLast((part) => part.length >= 4)

const namesIn = ({ path }: Address): string[] => path.replace(/\?.*$/s, '').split('/')

/** Whether an address goes on below the page that the other one names, so that it leads to another one. */
function goesOnBelow(one: Address, other: Address): boolean {
  const [name, names] = [lastName(one), namesIn(other)]
  return name !== undefined && names.slice(0, -1).includes(name)
}

const areEqual = (one: Address, other: Address): boolean => one.host === other.host && one.path === other.path

/** Whether two addresses are equal but for scheme, anchor, ending and what names a language. */
export function equalAddress(source: string, target: string, languages: Languages): boolean {
  const names = languageNames(languages)
  return areEqual(readAddress(source, names), readAddress(target, names))
}

/**
 * Whether two addresses may well be one page in two languages: equal but for scheme, anchor, ending and what names a
 * language; or on one host, with another language named; or one with its host and one from the root of the site. Where
 * one goes on below the other they are two.
 */
export function sameAddress(source: string, target: string, languages: Languages): boolean {
  if (source.toLowerCase() === target.toLowerCase()) return true
  // A mailbox or telephone number has no language.
  if (/^(?!https?:)[a-z][a-z\d+.-]*:/i.test(source)) return false
  const names = languageNames(languages)
  const [one, other] = [readAddress(source, names), readAddress(target, names)]
  if (areEqual(one, other)) return true
  const isTranslated = one.languages !== other.languages
  if (goesOnBelow(one, other) !== goesOnBelow(other, one)) return false
  if (one.host === other.host || isSisterHost(one.host, other.host)) return isTranslated || one.host !== other.host
  const isOneWithoutHost = one.host === '' || other.host === ''
  return isOneWithoutHost && lastName(one) !== undefined && lastName(one) === lastName(other)
}
