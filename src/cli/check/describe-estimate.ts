import { message, type Translate } from '../../messages.js'
import type { OpinionEstimate } from '../../opinion/open-opinion.js'

/** So many pages are named; the rest is counted. */
const MOST = 10

/** What a second opinion takes, and about what no one is asked. */
export function describeEstimate(estimate: OpinionEstimate, translate: Translate): string[] {
  const { by, host, asked, known, accepted, forbidden, characters, requests, usage, price } = estimate
  const left = usage?.limit === undefined ? undefined : Math.max(0, usage.limit - usage.used)
  const lines = [
    asked === 0
      ? message('opinion.nothingToAsk', { by })
      : message('opinion.asks', { by, host, count: asked, characters, requests }),
    ...(asked > 0 && price
      ? [message('opinion.price', { amount: inCents(price.amount), currency: price.currency })]
      : []),
    ...(left === undefined ? [] : [message('opinion.quota', { left, limit: usage?.limit ?? 0 })]),
    ...(left !== undefined && left < characters ? [message('opinion.quotaTooSmall')] : []),
    ...(known > 0 ? [message('opinion.known', { count: known })] : []),
    ...(accepted > 0 ? [message('opinion.accepted', { count: accepted })] : []),
    ...(forbidden.length > 0 ? [message('opinion.forbidden', { count: forbidden.length })] : []),
  ]
  const more = forbidden.length - MOST
  return [
    ...lines.map(translate),
    ...forbidden.slice(0, MOST).map((page) => `  ${page}`),
    ...(more > 0 ? [`  ${translate(message('opinion.more', { count: more }))}`] : []),
  ]
}

/** Rounded up: what is sent is never free. */
const inCents = (amount: number): number => Math.ceil(amount * 100) / 100
