import { message, type Translate } from '../../messages.js'
import { findingId, placeId, type FindingMark } from './marks.js'
import { markup, type Markup } from './markup.js'

/** The number of a finding at the place that it is about, which leads to its explanation. */
export function findingNumber(mark: FindingMark, translate: Translate): Markup {
  const label = translate(message('html.finding.number', { number: mark.number }))
  return markup`<a class="number ${mark.severity}" id="${placeId(mark)}" href="#${findingId(mark.number)}" aria-label="${label}">${mark.number}</a>`
}
