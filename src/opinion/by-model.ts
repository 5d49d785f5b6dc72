import { rangeInDocument } from '../document/prose.js'
import type { Block, Range } from '../document/types.js'
import { CancelledError, UserError } from '../errors.js'
import type { Span } from '../glossary/types.js'
import { message } from '../messages.js'
import { batchesOf } from '../translate/batches.js'
import { keyOf, type Cache, type CacheForm } from '../translate/cache.js'
import type { Languages, ModelQuestion, Provider, TermPair } from '../translate/types.js'
import type { Adviser } from './adviser.js'
import { cleanText } from './clean-text.js'
import { findWords } from './find-words.js'
import { answerOfSentence, FORM, questionFor, readAnswer, type MqmError } from './mqm.js'
import { rangesOf, type Question } from './questions.js'
import type { Opinion } from './types.js'

export interface SentenceAnswer {
  readonly errors: readonly MqmError[]
}

/** What a model said of sentences. */
export const opinions: CacheForm<SentenceAnswer> = { file: 'opinions.jsonl', answer: answerOfSentence }

export interface ModelRoute {
  readonly model: string
  readonly host: string
  readonly limits: Provider['limits']
  readonly ask: (question: ModelQuestion) => Promise<string>
  readonly cache: Cache<SentenceAnswer>
  readonly languages: Languages
  readonly settings: string
  readonly terms: readonly TermPair[]
}

/** A model that gives so many answers in a row that are none is not asked any further. */
const PATIENCE = 3

/** Asks a language model for the errors in a translation. */
export function byModel({ model, host, limits, ask, cache, languages, settings, terms }: ModelRoute): Adviser {
  const nameOf = ({ source, target }: Question): string =>
    keyOf(FORM, settings, languages.source, languages.target, source, target)
  const batches = (questions: readonly Question[]): Question[][] => {
    const once = [...new Map(questions.map((question) => [nameOf(question), question])).values()]
    const sized = once.map((question) => ({
      question,
      // The sentences of a page, in order, are each other's context: it takes far fewer requests.
      context: question.unit.document.title,
      masked: question.unit.masked,
      previous: { source: '', target: question.target },
    }))
    return batchesOf(sized, limits).map((batch) => batch.map(({ question }) => question))
  }
  return {
    by: cleanText(model),
    suits: () => true,
    recall(question) {
      const known = cache.get(nameOf(question))
      return known?.errors.flatMap((error) => opinionOf(error, question, cleanText(model)) ?? [])
    },
    cost(questions) {
      const asked = batches(questions).map((batch) => questionFor(batch, languages, terms))
      return {
        characters: asked.reduce((sum, { system, user }) => sum + system.length + user.length, 0),
        requests: asked.length,
      }
    },
    async ask(questions, onProgress, signal) {
      let [done, wrong, inARow] = [0, 0, 0]
      try {
        for (const batch of batches(questions)) {
          if (signal?.aborted) throw new CancelledError()
          const answers = readAnswer(await ask(questionFor(batch, languages, terms)), batch.length)
          for (const [index, errors] of answers?.entries() ?? []) await cache.put(nameOf(batch[index]!), { errors })
          wrong += answers ? 0 : batch.length
          inARow = answers ? 0 : inARow + 1
          if (inARow === PATIENCE) break
          onProgress((done += batch.length), questions.length)
        }
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        return { failure: error }
      }
      return { failure: wrong === 0 ? undefined : malformed(host, wrong) }
    },
  }
}

const malformed = (service: string, count: number): UserError =>
  new UserError(message('opinion.malformed', { service, count }), message('opinion.malformed.todo'), 3)

/** An error with its words found in the text; undefined where they do not stand there, or where it would change nothing. */
function opinionOf(error: MqmError, { sentences }: Question, by: string): Opinion | undefined {
  const [source, target, suggestion] = [error.source.trim(), error.target.trim(), cleanText(error.suggestion)]
  if (source + target === '' || (suggestion !== '' && suggestion === cleanText(target))) return undefined
  const whole = rangesOf(sentences)
  const { blocks } = sentences
  const from = source === '' ? whole.source : placeOf(source, sentences.source, blocks.source)
  const to = target === '' ? whole.target : placeOf(target, sentences.target, blocks.target)
  if (!from || !to) return undefined
  const { category, severity } = error
  const view = { kind: 'fault', category, severity, explanation: cleanText(error.explanation), suggestion } as const
  return { by, source: from, target: to, view }
}

function placeOf(words: string, sentence: Span & { readonly text: string }, { prose }: Block): Range | undefined {
  const found = findWords(sentence.text, words)
  return found && rangeInDocument(prose, sentence.start + found.start, sentence.start + found.end)
}
