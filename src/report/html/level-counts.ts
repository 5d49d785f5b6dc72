import { message, type Message, type Translate } from '../../messages.js'
import { levelCount, levels } from '../level-word.js'
import { countSeverities, type RecordedFinding } from '../record.js'
import { markup, type Markup } from './markup.js'

/** How many findings there are of each level that is there. */
export function levelCounts(
  findings: readonly RecordedFinding[],
  translate: Translate,
  none: Message = message('html.none'),
): Markup {
  const { errors, warnings, infos } = countSeverities(findings)
  const badges = [errors, warnings, infos].flatMap((count, at) => {
    const level = levels[at]
    if (count === 0 || level === undefined) return []
    return [markup`<li><span class="nl-data-badge ${level}">${translate(levelCount(level, count))}</span></li>`]
  })
  return badges.length === 0
    ? markup`<span class="figures">${translate(none)}</span>`
    : markup`<ul class="counts">${badges}</ul>`
}
