import type { PageFacts, PageVersion, SiteFacts } from './types.js'

/** What someone asked of other pages, with the answers: as long as these are the same, so is what came of it. */
export type Asked = ReadonlyMap<string, { readonly url: string; readonly fromPath: string; readonly answer: string }>

/** Facts that take note of what is asked of other pages. */
export interface AskedFacts extends SiteFacts {
  /** Does the work, and gives what it asked. */
  during<T>(work: () => T): { readonly outcome: T; readonly asked: Asked }
  /** Whether the site would still answer the same. */
  stillAnswers(asked: Asked): boolean
}

/** The same facts, which take note of the questions. */
export function noteQuestions(facts: SiteFacts): AskedFacts {
  let notes: Map<string, { url: string; fromPath: string; answer: string }> | undefined
  const answers = new WeakMap<PageFacts, string>()
  const answerTo = (page: PageFacts | undefined): string => {
    if (!page) return ''
    const answer = answers.get(page) ?? describe(page)
    answers.set(page, answer)
    return answer
  }
  return {
    ...facts,
    resolve(url, fromPath) {
      const page = facts.resolve(url, fromPath)
      notes?.set(`${fromPath} ${url}`, { url, fromPath, answer: answerTo(page) })
      return page
    },
    during(work) {
      const asked = (notes = new Map())
      try {
        return { outcome: work(), asked }
      } finally {
        notes = undefined
      }
    },
    stillAnswers: (asked) =>
      [...asked.values()].every(({ url, fromPath, answer }) => answerTo(facts.resolve(url, fromPath)) === answer),
  }
}

/** All that `PageFacts` say, as one text. */
const describe = ({ source, targets }: PageFacts): string =>
  JSON.stringify([source && partsOf(source), [...targets].map(([language, version]) => [language, partsOf(version)])])

const partsOf = ({ path, title, otherTitles, anchors }: PageVersion): unknown => [
  path,
  title,
  otherTitles,
  [...anchors],
]
