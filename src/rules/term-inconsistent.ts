import type { Pair } from '../align/types.js'
import type { Term } from '../glossary/types.js'
import { nameOf } from '../glossary/term.js'
import { foldWord } from '../language/words.js'
import { message } from '../messages.js'
import { judgedTerms, type JudgedTerm } from './judged-terms.js'
import { defineRule, type SiteReport } from './types.js'
import { fixesFor, termBaseFor } from './wrong-rendering.js'

/** The preferred rendering is the site's own if it has at least this part of all. */
/** So many times as often as another spelling, and nobody chose that one. */
const CLEAR_MAJORITY = 4
const LEAST_SHARE = 1 / 3

export const termInconsistent = defineRule({
  id: 'term-inconsistent',
  severity: 'warning',
  category: 'terminology/inconsistent',
  summary: message('rule.term-inconsistent.summary'),
  why: message('rule.term-inconsistent.why'),
  todo: message('rule.term-inconsistent.todo'),
  defaults: { terms: [] as readonly unknown[] },
  examples: [
    {
      name: 'the same word everywhere',
      nl: 'Samenwerking loont.\n\nStimuleer samenwerking.\n',
      en: 'Collaboration pays off.\n\nEncourage collaboration.\n',
      reports: [],
    },
    {
      name: 'two words for one',
      nl: 'Samenwerking loont.\n\nStimuleer samenwerking.\n\nBeloon samenwerking.\n',
      en: 'Collaboration pays off.\n\nEncourage cooperation.\n\nReward collaboration.\n',
      reports: [
        'en 3:11 ‹cooperation› `samenwerking` is `cooperation` here (1× on the site), but `collaboration` elsewhere (2×)',
      ],
    },
    {
      name: 'two spellings',
      nl: 'De organisatie beslist.\n\nElke organisatie telt.\n\nVraag je organisatie.\n',
      en: 'The organisation decides.\n\nEvery organization counts.\n\nAsk your organisation.\n',
      reports: [
        'en 3:7 ‹organization› `organisatie` is `organization` here (1× on the site), but `organisation` elsewhere (2×)',
      ],
    },
    {
      name: 'a term of your own',
      nl: 'De wijkloketten zijn open.\n\nGa naar het wijkloket.\n',
      en: 'The district desks are open.\n\nGo to the neighbourhood desk.\n',
      options: { terms: [{ term: 'wijkloket', use: 'district desk', oneOf: ['district desk', 'neighbourhood desk'] }] },
      reports: [
        'en 3:11 ‹neighbourhood desk› `wijkloket` is `neighbourhood desk` here (1× on the site), but `district desk` elsewhere (1×)',
      ],
    },
  ],
  *checkSite({ pairs }, { site, options }) {
    const byTerm = new Map<Term, JudgedTerm[]>()
    for (const pair of pairs) {
      const base = termBaseFor(pair, site, options.terms)
      for (const judged of base ? judgedTerms(pair, base) : []) {
        const { term } = judged.verdict.found
        if (judged.verdict.rendering !== 'right' || term.oneOf.length === 0) continue
        byTerm.set(term, [...(byTerm.get(term) ?? []), judged])
      }
    }
    for (const [term, all] of byTerm) yield* minority(term, all)
  },
})

function* minority(term: Term, all: readonly JudgedTerm[]): Generator<SiteReport> {
  const chosen = new Map<JudgedTerm, string>()
  for (const judged of all) {
    const form = formOf(judged.rendering, term)
    if (form !== undefined) chosen.set(judged, form)
  }
  const counts = new Map(term.oneOf.map((form) => [form, [...chosen.values()].filter((one) => one === form).length]))
  const inMenu = [...chosen].find(([{ pair }]) => isMenu(pair))?.[1]
  const usual = inMenu ?? usualOf(term, counts)
  for (const [judged, form] of chosen) {
    if (form === usual) continue
    const { pair, source, target } = judged
    const [name, times, usualTimes] = [nameOf(term), counts.get(form) ?? 0, counts.get(usual) ?? 0]
    yield {
      message:
        inMenu === undefined
          ? message('rule.term-inconsistent.message', { term: name, found: form, times, usual, usualTimes })
          : message('rule.term-inconsistent.menu', { term: name, found: form, usual }),
      source,
      target,
      sourceDocument: pair.source,
      targetDocument: pair.target,
      fixes:
        term.use[0] === usual
          ? fixesFor({ ...judged, verdict: { ...judged.verdict, as: asForm(judged, form) } }).map((fix) =>
              isSpelling(form, usual) && usualTimes >= CLEAR_MAJORITY * times
                ? { ...fix, safety: 'safe' as const }
                : fix,
            )
          : [],
    }
  }
}

/** The same word with or without a hyphen: which of the two is a matter of habit, and the site has one. */
const isSpelling = (one: string, other: string): boolean => one.replaceAll('-', '') === other.replaceAll('-', '')

/** The titles of the navigation stand in one file for all languages; catalogs have a file for each. */
const isMenu = ({ source, target }: Pair): boolean => source.path === target.path

/** The form that the rendering was written as, so that what it becomes has the same ending. */
const asForm = ({ verdict }: JudgedTerm, form: string): JudgedTerm['verdict']['as'] =>
  verdict.as && { ...verdict.as, form }

/** The rendering that the site uses: the best one if it is used often enough, else the one used most. */
function usualOf({ oneOf, use }: Term, counts: ReadonlyMap<string, number>): string {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const preferred = use.find((form) => oneOf.includes(form))
  if (preferred !== undefined && (counts.get(preferred) ?? 0) >= total * LEAST_SHARE) return preferred
  return oneOf.reduce((best, form) => ((counts.get(form) ?? 0) > (counts.get(best) ?? 0) ? form : best))
}

/** Which of the forms stands there: the one with the longest beginning in common, if it is most of the form. */
function formOf(rendering: string, { use, allow, oneOf: forms }: Term): string | undefined {
  const written = foldWord(rendering)
  // `licensing` is no spelling of `license`, where the entry has it as a form of its own.
  if ([...use, ...allow].some((form) => foldWord(form) === written && !forms.includes(form))) return undefined
  const shared = (form: string): number => {
    const folded = foldWord(form)
    let length = 0
    while (length < folded.length && folded[length] === written[length]) length++
    return length
  }
  const best = forms.reduce((one, other) => (shared(other) > shared(one) ? other : one))
  return shared(best) >= best.length - 2 ? best : undefined
}
