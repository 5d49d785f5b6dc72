import type { Memory } from '../memory.js'
import type { Provider } from '../types.js'

/**
 * Drafts with nothing but what people translated before. The very same texts are found for every provider; this one
 * also takes what is much like the text.
 * @param least  how much alike two texts must be, from 0 to 1
 */
export const memoryProvider = (memory: Memory, least: number): Provider => ({
  id: 'memory',
  host: '',
  limits: { texts: Infinity, bytes: Infinity },
  settings: 'memory',
  translate: ({ texts, form }) =>
    Promise.resolve(
      texts.map(({ masked }) => {
        const found = form === 'xml' ? memory.findSimilar(masked, least) : undefined
        return found && { text: found.xml }
      }),
    ),
})
