import type { BlockPair, Pair } from '../align/types.js'
import { rangeInDocument } from '../document/prose.js'
import type { Span } from '../glossary/types.js'
import type { Word } from '../meaning/content-words.js'
import { compareWords, type Comparison } from '../meaning/compare.js'
import { findFaults } from '../meaning/find-faults.js'
import { literalness } from '../meaning/literalness.js'
import { message } from '../messages.js'
import { judgedTerms, type JudgedTerm } from './judged-terms.js'
import { translatedSentences, type SentencePair } from './sentence-pairs.js'
import { defineRule, type SiteFacts } from './types.js'
import { termBaseFor } from './wrong-rendering.js'

/** Sentences around the one that matters: a page of a single sentence says nothing of how it was translated. */
const around = {
  nl: 'Publiceer de broncode van elke toepassing. Beschrijf het doel en de gebruikers. Vraag de beheerder om toegang tot het register. Controleer de kwaliteit van de informatie en de veiligheid van het netwerk. Meld elke storing bij de helpdesk. Bewaar de logbestanden op een veilige server. Test de website met gebruikers en verbeter de tekst.',
  en: 'Publish the source code of every application. Describe the purpose and the users. Ask the administrator for access to the register. Check the quality of the information and the security of the network. Report every malfunction to the help desk. Keep the log files on a secure server. Test the website with users and improve the text.',
}

export const meaning = defineRule({
  id: 'meaning',
  severity: 'warning',
  category: 'accuracy/mistranslation',
  summary: message('rule.meaning.summary'),
  why: message('rule.meaning.why'),
  todo: message('rule.meaning.todo'),
  defaults: { ignore: [] as readonly string[] },
  examples: [
    {
      name: 'the same in other words',
      nl: 'Vraag de gemeente om een vergunning. Beschrijf de fout duidelijk en geef een toelichting.\n',
      en: 'Ask the municipality for a permit. Describe the error clearly and provide an explanation.\n',
      reports: [],
    },
    {
      name: 'a word that means something else',
      nl: `Schrijf in correct Nederlands. ${around.nl}\n`,
      en: `Write in correct English. ${around.en}\n`,
      reports: ['en 1:18 ‹English› `English` does not say what `Nederlands` says'],
    },
    {
      name: 'a word that is gone',
      nl: `Systemen kunnen gemakkelijk gegevens uitwisselen en samenwerken. ${around.nl}\n`,
      en: `Systems can easily exchange and work together. ${around.en}\n`,
      reports: ['en 1:1 ‹Systems can easily exchange and work together.› Nothing here says what `gegevens` says'],
    },
    {
      name: 'a word that may be left out',
      nl: `Systemen kunnen gemakkelijk gegevens uitwisselen en samenwerken. ${around.nl}\n`,
      en: `Systems can easily exchange and work together. ${around.en}\n`,
      options: { ignore: ['gegevens'] },
      reports: [],
    },
  ],
  *check(pair, { options: { ignore }, site }) {
    const knowledge = site.knowledge?.get(pair.target.language)
    if (!knowledge) return
    const languages = [pair.source.language, pair.target.language] as const
    const settled = settledSpans(pair, site)
    const compared = translatedSentences(pair).flatMap((sentences): [SentencePair, Comparison][] => {
      const { source, target } = sentences
      if (isLabel(sentences)) return []
      const comparison = compareWords(
        { source: source.text, target: target.text, languages },
        knowledge,
        settled(sentences),
      )
      return comparison ? [[sentences, comparison]] : []
    })
    const literal = literalness(compared.map(([, comparison]) => comparison))
    for (const [sentences, comparison] of compared)
      for (const { source, target } of findFaults(comparison, knowledge, literal)) {
        if (ignore.includes(source.text) || (target && ignore.includes(target.text))) continue
        const from = placeOf(source, sentences, 'source')
        yield target
          ? {
              message: message('rule.meaning.changed', { source: source.text, target: target.text }),
              source: from,
              target: placeOf(target, sentences, 'target'),
            }
          : {
              message: message('rule.meaning.lost', { source: source.text }),
              category: 'accuracy/omission',
              source: from,
              target: rangeInDocument(sentences.blocks.target.prose, sentences.target.start, sentences.target.end),
            }
      }
  },
})

/** One or two words of a menu or a button: without a sentence around them they may mean much. */
const isLabel = ({ blocks, source }: SentencePair): boolean =>
  blocks.source.kind === 'message' && (source.text.match(/\p{L}+/gu)?.length ?? 0) < 3

const placeOf = ({ start, end }: Word, { blocks, ...sentences }: SentencePair, side: 'source' | 'target') =>
  rangeInDocument(blocks[side].prose, sentences[side].start + start, sentences[side].start + end)

/** What the term base has judged in a sentence, right or wrong: other rules report that. */
function settledSpans(pair: Pair, site: SiteFacts) {
  const base = termBaseFor(pair, site)
  const judged = new Map<BlockPair, JudgedTerm[]>()
  for (const term of base ? judgedTerms(pair, base) : [])
    judged.set(term.blocks, [...(judged.get(term.blocks) ?? []), term])
  return ({ blocks, source, target }: SentencePair) => {
    const terms = (judged.get(blocks) ?? []).filter(({ spans }) => spans.target !== undefined)
    const within = (sentence: Span, spans: readonly (Span | undefined)[]): Span[] =>
      spans.flatMap((span) =>
        span && span.start >= sentence.start && span.end <= sentence.end
          ? [{ start: span.start - sentence.start, end: span.end - sentence.start }]
          : [],
      )
    return {
      source: within(
        source,
        terms.map(({ spans }) => spans.source),
      ),
      target: within(
        target,
        terms.map(({ spans }) => spans.target),
      ),
    }
  }
}
