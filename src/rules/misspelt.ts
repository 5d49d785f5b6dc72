import { rangeInDocument } from '../document/prose.js'
import { remember, rememberPer } from '../language/remember.js'
import { isKnownWord, nearestWords, type Spelling } from '../language/spelling.js'
import { stemOf } from '../language/stem.js'
import { foldWord, wordsIn } from '../language/words.js'
import { isSourceStem } from '../meaning/knowledge.js'
import type { Pair } from '../align/types.js'
import { message } from '../messages.js'
import { translatedSentences } from './sentence-pairs.js'
import { defineRule, type Fix, type SiteFacts } from './types.js'

/** A word that stands so often on a page is no slip. */
const OFTEN = 3

export const misspelt = defineRule({
  id: 'misspelt',
  severity: 'warning',
  category: 'fluency/spelling',
  summary: message('rule.misspelt.summary'),
  why: message('rule.misspelt.why'),
  todo: message('rule.misspelt.todo'),
  defaults: { ignore: [] as readonly string[] },
  examples: [
    {
      name: 'British and American spelling, names and words of the field',
      nl: 'Organiseer de keuze van een frontend met DigiD.\n',
      en: 'Organise or organize the choice of a frontend with DigiD.\n',
      reports: [],
    },
    {
      name: 'a slip',
      nl: 'Lees de richtlijn goed door.\n',
      en: 'Read the guideline throughly.\n',
      reports: ['en 1:20 ‹throughly› `throughly` is in no dictionary; perhaps `thoroughly`'],
    },
    {
      name: 'a word that the source has too',
      nl: 'Draai het in de sandboxjes.\n',
      en: 'Run it in the sandboxjes.\n',
      reports: [],
    },
    {
      name: 'a word of the source language that is not in the source',
      nl: 'Wij halen de basisprofielen op.\n',
      en: 'We fetch the gegevens.\n',
      reports: ['en 1:14 ‹gegevens› `gegevens` is in no dictionary'],
    },
    {
      name: 'a word of your own',
      nl: 'Gebruik een gemeenschappelijke taal.\n',
      en: 'Use a lingvo in common.\n',
      options: { ignore: ['lingvo'] },
      reports: [],
    },
  ],
  *check(pair, { options: { ignore }, site }) {
    const knowledge = site.knowledge?.get(pair.target.language)
    if (!knowledge) return
    const { spelling } = knowledge
    const isOfSource = (word: string): boolean => isSourceStem(stemOf(word, pair.source.language), knowledge)
    const known = wordsOfProject(pair, site, ignore)
    const counts = new Map<string, number>()
    const unknown = translatedSentences(pair).flatMap(({ blocks, source, target }) => {
      return unknownIn(target.text, source.text, spelling)
        .filter(({ text }) => !known.has(text))
        .map((word) => {
          counts.set(word.text, (counts.get(word.text) ?? 0) + 1)
          const start = target.start + word.start
          return {
            blocks,
            text: word.text,
            start,
            end: start + word.text.length,
            isAddress: isAddress(target.text, word.start),
          }
        })
    })
    for (const { blocks, text, start, end, isAddress } of unknown) {
      if (isAddress || (counts.get(text) ?? 0) >= OFTEN) continue
      const near = nearestWords(text, spelling)
      const range = rangeInDocument(blocks.target.prose, start, end)
      yield {
        message:
          near.length === 0
            ? message('rule.misspelt.message', { word: text })
            : message('rule.misspelt.near', {
                word: text,
                near: near
                  .slice(0, 3)
                  .map((one) => `\`${one}\``)
                  .join(', '),
              }),
        // Nothing like it is known: more often a word of the field than a slip.
        ...(near.length === 0 && !isOfSource(text) && { severity: 'info' as const }),
        source: blocks.source.range,
        target: range,
        fixes: near.length === 1 ? replaceBy(near[0] ?? '', range, pair) : [],
      }
    }
  },
})

/** Words that are in no dictionary, and not in the source of the sentence either. */
const unknownIn = (target: string, source: string, spelling: Spelling): readonly Part[] =>
  ofSentence(spelling, [target, source], () => {
    const words = partsIn(source)
    return wordsIn(target)
      .flatMap(({ text, start }) => partsOf(text, start))
      .filter(({ text }) => /^[a-z]+$/.test(text) && !words.has(text) && !isKnownWord(text, spelling))
  })

const ofSentence = rememberPer<readonly Part[]>()

interface Part {
  readonly text: string
  readonly start: number
}

/** `12-year-olds`: a short part of a longer word may be anything. */
const isShortPart = (part: string, word: string): boolean => part !== word && part.length < 5

const partsOf = (word: string, start: number): Part[] =>
  Array.from(word.matchAll(/[^-‑]+/gu), ({ 0: text, index }) => ({ text, start: start + index })).filter(
    ({ text }) => !isShortPart(text, word),
  )

/** `code.gov`, `user/name`, `snake_case`: no word to spell. */
const isAddress = (text: string, at: number): boolean =>
  /[\w@][./_@\\]$/.test(text.slice(0, at)) || /^\p{L}+(?:[._/\\@]\w|\()/u.test(text.slice(at))

/** Words that the project writes: those of its term base, of names, and all that stand in the source of the page. */
function wordsOfProject(
  { source, target }: Pair,
  { keepNames, terms }: SiteFacts,
  ignore: readonly string[],
): Pick<ReadonlySet<string>, 'has'> {
  const entries = terms?.get(target.language)?.terms ?? []
  const own = ofSite(entries, [ignore, keepNames], () => {
    const renderings = entries.flatMap(({ use, allow, oneOf }) => [...use, ...allow, ...oneOf])
    return new Set([...ignore, ...keepNames, ...renderings].flatMap((text) => [...partsIn(text)]))
  })
  // No word goes on in the next line, and after a keystroke most lines are what they were.
  const lines = source.text.split('\n').map(partsIn)
  return { has: (word) => own.has(word) || lines.some((parts) => parts.has(word)) }
}

const ofSite = rememberPer<ReadonlySet<string>>(10)

const partsIn = remember(
  (text): ReadonlySet<string> => new Set(wordsIn(text).flatMap((word) => foldWord(word.text).split(/[-‑]/))),
  10_000,
)

function replaceBy(word: string, range: { readonly start: number; readonly end: number }, { target }: Pair): Fix[] {
  return [
    {
      title: message('rule.misspelt.fix', { word }),
      safety: 'review',
      edits: [{ path: target.path, start: range.start, end: range.end, text: word }],
    },
  ]
}
