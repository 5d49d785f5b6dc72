import { OPINION_RULE } from '../opinion/types.js'
import type { InspectOptions } from './engine.js'
import type { Io } from './io.js'

/** For who asks for the rule by name: what a service said before. Nothing is sent. */
export const earlierOpinions = (rules: readonly string[], { env }: Io): Pick<InspectOptions, 'opinionsOf'> =>
  !rules.includes(OPINION_RULE)
    ? {}
    : {
        opinionsOf: async (before) => {
          const { openOpinion } = await import('../opinion/open-opinion.js')
          return (await openOpinion(before, { env, wait: () => Promise.resolve() })).recall().opinions
        },
      }
