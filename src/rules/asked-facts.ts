import type { PageFacts, PageVersion, SiteFacts } from './types.js'

/** What someone asked of other pages, with the answers: as long as these are the same, so is what came of it. */
export type Asked = ReadonlyMap<string, { readonly ask: Question; readonly answer: string }>

type Question = (facts: SiteFacts) => string

/** Facts that take note of what is asked of other pages. */
export interface AskedFacts extends SiteFacts {
  /** Does the work, and gives what it asked. */
  during<T>(work: () => T): { readonly outcome: T; readonly asked: Asked }
  /** Whether the site would still answer the same. */
  stillAnswers(asked: Asked): boolean
}

/** The same facts, which take note of the questions. */
export function noteQuestions(facts: SiteFacts): AskedFacts {
  let notes: Map<string, { ask: Question; answer: string }> | undefined
  const note = (key: string, ask: Question): void => {
    if (notes && !notes.has(key)) notes.set(key, { ask, answer: ask(facts) })
  }
  const { renderedElsewhere } = facts
  return {
    ...facts,
    resolve(url, fromPath) {
      note(`${fromPath} ${url}`, ({ resolve }) => describe(resolve(url, fromPath)))
      return facts.resolve(url, fromPath)
    },
    ...(renderedElsewhere && {
      renderedElsewhere(text, language, fromPath) {
        const ask: Question = (site) => site.renderedElsewhere?.(text, language, fromPath) ?? ''
        note(`${fromPath} ${language}\n${text}`, ask)
        return renderedElsewhere(text, language, fromPath)
      },
    }),
    during(work) {
      const asked = (notes = new Map())
      try {
        return { outcome: work(), asked }
      } finally {
        notes = undefined
      }
    },
    stillAnswers: (asked) => [...asked.values()].every(({ ask, answer }) => ask(facts) === answer),
  }
}

const descriptions = new WeakMap<PageFacts, string>()

/** All that `PageFacts` say, as one text. */
function describe(page: PageFacts | undefined): string {
  if (!page) return ''
  const known = descriptions.get(page)
  if (known !== undefined) return known
  const targets = [...page.targets].map(([language, version]) => [language, partsOf(version)])
  const description = JSON.stringify([page.source && partsOf(page.source), targets])
  descriptions.set(page, description)
  return description
}

const partsOf = ({ path, title, otherTitles, anchors }: PageVersion): unknown => [
  path,
  title,
  otherTitles,
  [...anchors],
]
