import { renderingsIn, rightForms } from '../../glossary/find-renderings.js'
import { indexTerms } from '../../glossary/index-terms.js'
import { termsIn } from '../../glossary/find-terms.js'
import type { KeptName } from '../../glossary/names.js'
import type { TermSuggestion } from '../../glossary/suggest.js'
import { tokensIn } from '../../glossary/tokens.js'
import type { Term, TermList } from '../../glossary/types.js'
import { message, type Translate } from '../../messages.js'

/** Whether the entry is about a word of either language: inflected, or as part of its forms. */
export function mentions(term: Term, word: string, { source, target }: TermList): boolean {
  const searched = { ...term, status: 'preferred', when: [] } as const
  if (termsIn(word, indexTerms([searched], source)).length > 0) return true
  if (renderingsIn(word, tokensIn(word, target), [...rightForms(term), ...term.not], target).length > 0) return true
  return [...term.forms, ...rightForms(term)].some((form) => form.toLowerCase().includes(word.toLowerCase()))
}

/** The lines that show an entry. */
export function describeTerm(term: Term, path: string, translate: Translate): string[] {
  const also = [...new Set([...term.allow, ...term.oneOf])].filter((form) => !term.use.includes(form))
  return [
    `${term.forms.join(', ')} → ${term.use.join(', ')}`,
    ...(also.length > 0 ? [`  ${translate(message('cli.glossary.show.also', { forms: also.join(', ') }))}`] : []),
    ...(term.not.length > 0
      ? [`  ${translate(message('cli.glossary.show.not', { forms: term.not.join(', ') }))}`]
      : []),
    ...(term.when.length + term.near.length > 0
      ? [`  ${translate(message('cli.glossary.show.when', { conditions: [...term.when, ...term.near].join(', ') }))}`]
      : []),
    ...(term.note === '' ? [] : [`  ${term.note}`]),
    `  ${[path, term.domain, term.origin].filter((part) => part !== '').join(' · ')}`,
  ]
}

/** The lines that show a name that stays. */
export const describeName = ({ name, forms, note }: KeptName, path: string, translate: Translate): string[] => [
  translate(message('cli.glossary.show.name', { name })),
  ...(forms.length > 0 ? [`  ${translate(message('cli.glossary.show.also', { forms: forms.join(', ') }))}`] : []),
  ...(note === '' ? [] : [`  ${note}`]),
  `  ${path}`,
]

/** The lines that show a proposal, the last of them the command that accepts it. */
export function describeSuggestion(suggestion: TermSuggestion, translate: Translate): string[] {
  const { term, use, sentences, together, other, examples } = suggestion
  return [
    `${term} → ${use}  ${translate(message('cli.glossary.suggest.counts', { together, sentences }))}`,
    ...(other
      ? [`  ${translate(message('cli.glossary.suggest.other', { use: other.use, together: other.together }))}`]
      : []),
    ...examples.flatMap(({ source, target }) => [`  ${short(source)}`, `  ${short(target)}`]),
    `  tweeluik glossary add ${quoted(term)} ${quoted(use)}`,
    '',
  ]
}

const LONGEST = 100

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** Safe to paste in a shell: suggestions hold letters, spaces and hyphens only. */
const quoted = (text: string): string => (/^[\p{L}\p{N}-]+$/u.test(text) ? text : `"${text}"`)
