import { message, type Translate } from '../../messages.js'
import { wrap } from '../../report/text-width.js'
import type { Choice } from '../../review/choices.js'
import type { FindingView, Review } from '../../review/session.js'
import { scopes, type Decision, type Scope } from '../../review/types.js'
import type { Asker, Show } from './asker.js'

/** Where it is no error, and why. Undefined: the user came back from it. */
export async function askScope(
  { finding }: FindingView,
  review: Review,
  asker: Asker,
  subject: Show,
  translate: Translate,
): Promise<Decision | undefined> {
  const count = (scope: Scope): number => 1 + review.alike({ kind: 'accept', reason: undefined, scope }).length
  const labels = {
    here: message('review.choice.onlyHere'),
    page: message('review.choice.onPage', { number: count('page') }),
    site: message('review.choice.onSite', { number: count('site') }),
  }
  // A wider scope is offered only where there is more of the same.
  const offered = scopes.filter((scope, nth) => nth === 0 || count(scope) > count(scopes[nth - 1] as Scope))
  const choices: readonly Choice<Scope | 'back'>[] = [
    ...offered.map((scope) => ({ id: scope, label: labels[scope] })),
    { id: 'back', label: message('review.choice.back') },
  ]
  const question = translate(message('review.ask.scope', { rule: finding.rule }))
  const scope = await asker.choose(({ columns }) => wrap(question, columns), choices, subject)
  if (scope === 'back') return undefined
  const reason = await asker.write(translate(message('review.ask.reason')), '', subject)
  if (reason === undefined) return undefined
  return { kind: 'accept', scope, reason: reason === '' ? undefined : reason }
}

/** A term and its rendering. Undefined: nothing was filled in. */
export async function askTerm(
  { finding, terms }: FindingView,
  asker: Asker,
  subject: Show,
  translate: Translate,
): Promise<Decision | undefined> {
  const { term: named, name } = finding.message.values
  const known = terms[0]?.forms[0] ?? [named, name].find((value) => typeof value === 'string') ?? ''
  const term = await asker.write(translate(message('review.ask.term')), known, subject)
  if (!term) return undefined
  const use = await asker.write(translate(message('review.ask.use', { term })), terms[0]?.use[0] ?? '', subject)
  if (!use) return undefined
  const wrong = await asker.write(translate(message('review.ask.not')), '', subject)
  if (wrong === undefined) return undefined
  const not = wrong.split(',').map((form) => form.trim())
  return { kind: 'term', term, use, not: not.filter((form) => form !== '') }
}
