// Sentences with their translations, and faults planted in them: for training and measuring the rules on meaning.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The segments of a TSV file: Dutch, then English. */
export function segmentsOf(file) {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([source, target]) => source && target && source !== target)
    .map(([source, target]) => ({ source, target }))
}

/** The sentences of pages that are paired one to one and surely; `tools` are those of `dist/training.js`. */
export function sentencesOfPages(folder, isWanted, lexicon, { alignPairs, guessDialect, parseDocument }) {
  if (!existsSync(folder)) return []
  const read = (file, language) => {
    const text = readFileSync(path.join(folder, file), 'utf8')
    return parseDocument(text, {
      path: file,
      language,
      dialect: guessDialect([text]),
      slugs: 'github',
      readableKeys: ['title'],
    })
  }
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith('.en.md'))
    .sort()
    .filter((_, number) => isWanted(number))
  const documents = pages.map((file) => ({
    source: read(file.replace('.en.md', '.md'), 'nl'),
    target: read(file, 'en'),
  }))
  return alignPairs(documents, lexicon).flatMap(({ blockPairs }) =>
    blockPairs.flatMap(({ source: block, segments }) =>
      block.kind === 'code' || block.kind === 'opaque'
        ? []
        : segments.flatMap(({ source, target, score }) =>
            source.length === 1 && target.length === 1 && score >= 0.7 && source[0].text !== target[0].text
              ? [{ source: source[0].text, target: target[0].text }]
              : [],
          ),
    ),
  )
}

const replaceAt = (text, { start, end }, by) => text.slice(0, start) + by + text.slice(end)

/**
 * Plants one fault in a sentence; undefined where it does not fit. `words` are the content words of the target with
 * those of the source that they go with, `random` gives numbers from 0 to 1, `others` are words to put in.
 */
export const faults = {
  'word changed': ({ target }, { words, random, others }) => {
    const word = pick(words, random)
    const other = pick(others, random)
    return word && other && other !== word.text.toLowerCase()
      ? { target: replaceAt(target, word, matchCase(word.text, other)), word: other }
      : undefined
  },
  'rare sense': ({ target }, { words, random, rareOf }) => {
    const word = pick(words, random)
    const other = word && pick(rareOf(word.links), random)
    return other ? { target: replaceAt(target, word, matchCase(word.text, other)), word: other } : undefined
  },
  'word lost': ({ target }, { words, random }) => {
    const word = pick(words, random)
    if (!word || words.length < 3) return undefined
    return { target: replaceAt(target, { start: word.start, end: word.end + 1 }, ''), lost: word }
  },
  'negation lost': ({ target }) => replaceOnce(target, negationLost),
  'negation added': ({ target }) => replaceOnce(target, negationAdded),
  'number word': ({ target }, { random }) =>
    replaceOnce(target, [
      [
        /\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b/i,
        () => pick(['eleven', 'fifteen', 'twenty'], random),
      ],
    ]),
  modality: ({ target }) => replaceOnce(target, modalityChanged),
}

const negationLost = [
  [/\b(do|does|did|is|are|was|were|can|could|should|must|will|would|has|have|may) not\b/i, (_, verb) => verb],
  [/\b(do|does|did|is|are|was|were|could|should|must|would|has|have)n['’]t\b/i, (_, verb) => verb],
  [/\bcan(?:no|['’])t\b/i, () => 'can'],
  [/\bwithout\b/i, () => 'with'],
  [/\bnever\b/i, () => 'always'],
  [/\bnot /i, () => ''],
]
const negationAdded = [
  [/\b(is|are|can|should|must|will|may|has been|have been)\b(?! not|n't)/i, (verb) => `${verb} not`],
]
const modalityChanged = [
  [/\b(?:must|shall|have to|has to)(?! not)\b/i, () => 'may'],
  [/\b(?:can|may)(?! not|not)\b/i, () => 'must'],
  [/\bshould(?! not)\b/i, () => 'can'],
  [/\b(?:does|do) not (?:need|have) to\b/i, () => 'must not'],
]

function replaceOnce(text, rules) {
  for (const [pattern, by] of rules) {
    const changed = text.replace(pattern, by)
    if (changed !== text) return { target: changed }
  }
  return undefined
}

const pick = (list, random) => list[Math.floor(random() * list.length)]
const matchCase = (word, other) => (/^\p{Lu}/u.test(word) ? other[0].toUpperCase() + other.slice(1) : other)
