import type { ResolvedDraft } from '../../config/types.js'
import { UserError } from '../../errors.js'
import { message } from '../../messages.js'
import type { Memory } from '../memory.js'
import type { Provider } from '../types.js'
import { deepL, deepLUrl } from './deepl.js'
import { libreTranslate } from './libretranslate.js'
import { memoryProvider } from './memory.js'
import { openAiCompatible } from './openai-compatible.js'
import { demandKey, openService, type Env } from './service.js'

export interface OpenOptions {
  readonly draft: ResolvedDraft
  readonly memory: Memory
  readonly env: Env
  wait(milliseconds: number): Promise<void>
}

/**
 * Opens the provider of the configuration; without one DeepL where there is a key for it, else the memory.
 * @throws {UserError} if it lacks an address, a model or a key
 */
export function openProvider({ draft, memory, env, wait }: OpenOptions): Provider {
  const { url, timeout, retries } = draft
  const shared = { url, env, wait, timeout: timeout * 1000, retries }
  switch (draft.provider ?? (env['DEEPL_AUTH_KEY'] ? 'deepl' : 'memory')) {
    case 'deepl': {
      const keyName = 'DEEPL_AUTH_KEY'
      const fallback = deepLUrl(env[keyName] ?? '')
      const service = openService({ provider: 'deepl', keyName, fallback, ownHosts: ['deepl.com'], ...shared })
      demandKey(service, 'deepl', keyName)
      return deepL(service, draft)
    }
    case 'libretranslate': {
      const [keyName, fallback] = ['LIBRETRANSLATE_API_KEY', 'http://localhost:5000']
      const ownHosts = ['libretranslate.com']
      return libreTranslate(openService({ provider: 'libretranslate', keyName, fallback, ownHosts, ...shared }))
    }
    case 'openai-compatible': {
      const [keyName, fallback] = ['OPENAI_API_KEY', 'http://localhost:11434/v1']
      const { model, instructions } = draft
      if (model === undefined) throw new UserError(message('draft.no-model'), message('draft.no-model-todo'))
      const ownHosts = ['openai.com']
      const service = openService({ provider: 'openai-compatible', keyName, fallback, ownHosts, ...shared })
      return openAiCompatible(service, { model, instructions })
    }
    case 'memory':
      return memoryProvider(memory, draft.fuzzy / 100)
  }
}
