import type { BlockPair, Pair } from '../align/types.js'
import { rangeInDocument } from '../document/prose.js'
import { OPAQUE, type Block, type Inline } from '../document/types.js'
import { findChangedName, lettersOf, type ChangedName } from '../glossary/changed-name.js'
import { indexNames, namesIn, type NameIndex } from '../glossary/find-names.js'
import { isHalfTranslatedName } from '../glossary/half-translated-name.js'
import { toNames, type KeptName, type NameEntry } from '../glossary/names.js'
import { nameCandidatesIn } from '../language/names.js'
import { message } from '../messages.js'
import { linkedSentence } from './linked-sentence.js'
import { defineRule, type Report, type SiteFacts } from './types.js'

/** Below this a word with capitals may well be an ordinary word. */
const CERTAIN = 0.9
const ADDRESS = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u

export const nameChanged = defineRule({
  id: 'name-changed',
  severity: 'error',
  category: 'terminology',
  summary: message('rule.name-changed.summary'),
  why: message('rule.name-changed.why'),
  todo: message('rule.name-changed.todo'),
  defaults: { names: [] as readonly NameEntry[], guess: true },
  examples: [
    {
      name: 'a name that stays, with an English ending',
      nl: 'De componenten van Open Zaak en de koppeling van Wikixl zijn gratis.\n',
      en: "Open Zaak's components and the Wikixl connection are free of charge.\n",
      options: { names: ['Open Zaak', 'Wikixl'] },
      reports: [],
    },
    {
      name: 'an official English form',
      nl: 'Vraag het na bij Forum Standaardisatie.\n',
      en: 'Check this with the Netherlands Standardisation Forum.\n',
      options: { names: [{ name: 'Forum Standaardisatie', form: 'Standardisation Forum' }] },
      reports: [],
    },
    {
      name: 'one word of the name was translated',
      nl: 'Bouw met NL Design System.\n',
      en: 'Build with EN Design System.\n',
      options: { names: ['NL Design System'] },
      reports: ['en 1:12 ‹EN Design System› The name `NL Design System` became `EN Design System`'],
      fixed: 'Build with NL Design System.\n',
    },
    {
      name: 'the only thing in its block',
      nl: '<div>\n<h4>Rotterdam</h4>\n<h4>Groningen</h4>\n</div>\n',
      en: '<div>\n<h4>Rotterdam</h4>\n<h4>Greens</h4>\n</div>\n',
      options: { names: ['Rotterdam', 'Groningen'] },
      reports: ['en 3:5 ‹Greens› The name `Groningen` became `Greens`'],
      fixed: '<div>\n<h4>Rotterdam</h4>\n<h4>Groningen</h4>\n</div>\n',
    },
    {
      name: 'a name that was cut in two, with the second half translated',
      nl: 'Vraag de Wijkkoppeling aan.\n',
      en: 'Apply for the Wijk Coupler.\n',
      options: { names: ['Wijkkoppeling'] },
      reports: ['en 1:15 ‹Wijk Coupler› The name `Wijkkoppeling` became `Wijk Coupler`'],
      fixed: 'Apply for the Wijkkoppeling.\n',
    },
    {
      name: 'the name is gone',
      nl: 'Meld je aan met DigiD of vraag iemand anders om dat te doen.\n',
      en: 'Sign in digitally or ask someone else to do that.\n',
      options: { names: ['DigiD'] },
      reports: [
        'en 1:1 ‹Sign in digitally or ask someone else to do that.› The name `DigiD` is missing here, but the source has it',
      ],
    },
    {
      name: 'an ordinary word at the start of a sentence',
      nl: 'Huizen zijn in deze wijk schaars.\n',
      en: 'Houses are scarce in this district.\n',
      options: { names: [{ name: 'Huizen', when: 'capitalised' }] },
      reports: [],
    },
    {
      name: 'a name that nobody listed',
      nl: 'Publiceer de broncode op code.rivierstad.nl voor iedereen.\n',
      en: 'Publish the source code at code.rivierstad.en for everyone.\n',
      reports: ['en 1:28 ‹code.rivierstad.en› The name `code.rivierstad.nl` became `code.rivierstad.en`'],
      fixed: 'Publish the source code at code.rivierstad.nl for everyone.\n',
    },
    {
      name: 'listed names only',
      nl: 'Publiceer de broncode op code.rivierstad.nl voor iedereen.\n',
      en: 'Publish the source code at code.rivierstad.en for everyone.\n',
      options: { guess: false },
      reports: [],
    },
  ],
  *check(pair, { site, options }) {
    const names = indexNames(knownNames(site, toNames(options.names)))
    for (const blocks of pair.blockPairs) {
      const { source, target } = blocks
      // An empty target is missing as a whole, which is another fault.
      if (source.kind === 'code' || source.kind === 'opaque' || target.prose.text === '') continue
      for (const wanted of wantedIn(source, pair.source.language, names, options.guess))
        yield* missingFrom(wanted, blocks, pair, site)
    }
  },
})

/** In a message a file is mostly an example, with a name in the language of the reader. */
const FILE = /\.(?:json|ya?ml|md|txt|csv|html?|xml|pdf|sarif|po)$/i

/** A name that the target must hold too, with every place in the source's prose where it stands. */
interface WantedName {
  readonly name: KeptName
  readonly places: readonly number[]
  readonly isListed: boolean
}

function knownNames({ keepNames, knownNames: known = [] }: SiteFacts, own: readonly KeptName[]): KeptName[] {
  const listed = new Set([...known, ...own].map(({ name }) => name))
  return [...known, ...own, ...toNames(keepNames.filter((name) => !listed.has(name)))]
}

function wantedIn(block: Block, language: string, names: NameIndex, guess: boolean): WantedName[] {
  const { prose } = block
  const listed = namesIn(prose.text, names)
  const wanted = new Map<string, WantedName>()
  const add = (name: KeptName, at: number, isListed: boolean): void => {
    wanted.set(name.name, { name, places: [...(wanted.get(name.name)?.places ?? []), at], isListed })
  }
  for (const { name, start } of listed) add(name, start, true)
  if (guess) {
    for (const { text, start, end, certainty } of nameCandidatesIn(prose.text, language)) {
      const isKnown = listed.some((name) => name.start < end && start < name.end)
      const isExample = block.kind === 'message' && FILE.test(text)
      if (certainty >= CERTAIN && !isKnown && !isExample)
        add({ name: text, forms: [], isWord: false, note: '' }, start, false)
    }
  }
  return [...wanted.values()]
}

function* missingFrom(wanted: WantedName, blocks: BlockPair, pair: Pair, site: SiteFacts): Generator<Report> {
  const { name, places, isListed } = wanted
  const present = occurrences(wanted, readableText(blocks.target))
  let deficit = places.length - present
  for (const at of places) {
    if (deficit <= 0) return
    const sentence = linkedSentence(blocks, at)
    const text = blocks.target.prose.text.slice(sentence.start, sentence.end)
    if (present > 0 && occurrences(wanted, text) > 0) continue
    const changed = changeIn(wanted, blocks, at)
    // A second mention may well have become "it", and a sentence may have gone elsewhere.
    if (!changed && (present > 0 || standsElsewhere(wanted, pair))) continue
    deficit--
    const { prose } = blocks.target
    const source = rangeInDocument(blocks.source.prose, at, at + name.name.length)
    const severity = isSure(wanted) ? 'error' : 'warning'
    if (!changed) {
      const target = rangeInDocument(prose, sentence.start, sentence.end)
      // A guessed name that is simply gone may have been an ordinary word.
      const gone = isSure(wanted) ? severity : 'info'
      yield { message: message('rule.name-changed.missing', { name: name.name }), source, target, severity: gone }
      continue
    }
    const found = prose.text.slice(changed.start, changed.end)
    const target = rangeInDocument(prose, changed.start, changed.end)
    const isPlain = target.end - target.start === found.length && !found.includes(OPAQUE)
    const safety =
      (changed.isSure || isHalfTranslatedName(name.name, found, site.terms?.get(pair.target.language))) &&
      (!name.isWord || isLinkedOnBoth(pair, name.name) || isKeptElsewhere(name.name, blocks, pair, site)) &&
      (isListed || ADDRESS.test(name.name)) &&
      name.forms.length === 0
        ? 'safe'
        : 'review'
    const title = message('rule.name-changed.fix', { name: name.name })
    const edits = [{ path: pair.target.path, start: target.start, end: target.end, text: name.name }]
    yield {
      message: message('rule.name-changed.message', { name: name.name, found }),
      source,
      target,
      severity,
      fixes: isPlain ? [{ title, safety, edits }] : [],
    }
  }
}

/** Whether the name stands by itself, and other pages leave it as it is there. */
const isKeptElsewhere = (name: string, { source }: BlockPair, { target }: Pair, site: SiteFacts): boolean =>
  source.prose.text === name && site.renderedElsewhere?.(name, target.language, target.path) === name

/** Whether both pages have a link of that name, so that it is a name here even if it is an ordinary word too. */
const isLinkedOnBoth = ({ source, target }: Pair, name: string): boolean =>
  [source, target].every(({ blocks }) =>
    blocks.some(({ inlines }) => inlines.some(({ kind, text }) => kind === 'link' && text === name)),
  )

const isSure = ({ name, isListed }: WantedName): boolean =>
  (isListed && name.forms.length === 0) || ADDRESS.test(name.name)

/** What the name became, in the sentence that it should stand in; offsets into the prose of the target. */
function changeIn(
  { name: { name } }: WantedName,
  { source, target, segments }: BlockPair,
  at: number,
): ChangedName | undefined {
  const isAlone = lettersOf(source.prose.text) === lettersOf(name)
  if (isAlone && target.prose.text !== '') return { start: 0, end: target.prose.text.length, isSure: true }
  const { start, end } = linkedSentence({ source, target, segments }, at)
  const found = findChangedName(name, target.prose.text.slice(start, end), source.prose.text)
  return found && { start: found.start + start, end: found.end + start, isSure: found.isSure }
}

/** Prose, and what stands in it as code, image, placeholder or bare address. */
const readableText = ({ prose, inlines }: Block): string =>
  [prose.text, ...inlines.filter(isOpaque).map(({ text }) => text)].join('\n')

const OPAQUE_KINDS: ReadonlySet<string> = new Set(['code', 'image', 'placeholder'])
const isOpaque = ({ kind, text, url }: Inline): boolean => OPAQUE_KINDS.has(kind) || (kind === 'link' && text === url)

/**
 * How often a name or one of its other forms stands in a text. Endings (`YubiKeys`, `GitHub's`) and, but for names that
 * are ordinary words, capitals do not count; nor does how the words of a name are joined.
 */
function occurrences({ name }: WantedName, text: string): number {
  return patternsOf(name).reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0)
}

const patterns = new WeakMap<KeptName, readonly RegExp[]>()

/** Made once for each name: a listed name is looked for on every page. */
function patternsOf(kept: KeptName): readonly RegExp[] {
  const known = patterns.get(kept)
  if (known) return known
  const made = [kept.name, ...kept.forms].map((form, at) => {
    const parts = form.match(/[\p{L}\p{N}\p{M}]+/gu)?.map((part) => part.replace(/[^\p{L}\p{N}\p{M}]/gu, '')) ?? []
    const start = String.raw`(?<![\p{L}\p{N}])`
    return new RegExp(start + parts.join(String.raw`[^\p{L}\p{N}\n]{0,3}`), kept.isWord && at === 0 ? 'gu' : 'giu')
  })
  patterns.set(kept, made)
  return made
}

/** Whether the target page holds the name as often as the source page. */
function standsElsewhere(wanted: WantedName, { source, target }: Pair): boolean {
  const count = (blocks: readonly Block[]): number =>
    blocks.reduce((sum, block) => sum + (block.kind === 'code' ? 0 : occurrences(wanted, readableText(block))), 0)
  return count(target.blocks) >= count(source.blocks)
}
