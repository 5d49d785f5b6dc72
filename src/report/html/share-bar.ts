import type { Translate } from '../../messages.js'
import { blockStateNames, type Figures } from '../figures.js'
import { stripText } from '../state-strip.js'
import { markup, type Markup } from './markup.js'

/** A bar of what is in each state; what it shows must be told beside it. */
export function shareBar(figures: Figures): Markup {
  const { total } = figures
  if (total === 0) return barOf([ground])
  let done = 0
  const parts = blockStateNames.flatMap((state) => {
    const from = done
    done += figures[state]
    return done === from ? [] : [part(state, (100 * from) / total, (100 * (done - from)) / total)]
  })
  return barOf(parts)
}

/** A bar that is filled for so many percents. */
export const countBar = (percent: number): Markup => barOf([ground, part('count', 0, percent)])

export const figuresText = (figures: Figures, translate: Translate): string =>
  figures.total === 0 ? '' : stripText(figures, translate)

const ground = markup`<path class="ground" d="M0 0h100v1H0z"/>`

const barOf = (parts: readonly Markup[]): Markup =>
  markup`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`

const part = (name: string, from: number, width: number): Markup =>
  markup`<path class="${name}" d="M${round(from)} 0h${round(width)}v1h-${round(width)}z"/>`

const round = (value: number): string => String(Math.round(value * 100) / 100)
