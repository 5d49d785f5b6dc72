import { blockStateNames, type Figures } from '../figures.js'
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

const ground = markup`<rect class="ground" width="100%"/>`

const barOf = (parts: readonly Markup[]): Markup => markup`<svg class="bar" aria-hidden="true">${parts}</svg>`

const part = (name: string, from: number, width: number): Markup =>
  markup`<rect class="${name}"${from > 0 && markup` x="${round(from)}%"`} width="${round(width)}%"/>`

const round = (value: number): string => String(Math.round(value * 100) / 100)
