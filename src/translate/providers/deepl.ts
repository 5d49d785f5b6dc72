import type { DeepLClient, TargetLanguageCode, TranslateTextOptions } from 'deepl-node'
import { baseLanguage } from '../../language/base-language.js'
import type { Language } from '../../document/types.js'
import type { Provider } from '../types.js'
import { deepLFailure } from './deepl-failure.js'
import { useGlossary } from './deepl-glossary.js'
import { failures } from './failures.js'
import type { Service } from './service.js'

export interface DeepLOptions {
  /** For languages of which DeepL wants to know which one: `en-GB`. */
  readonly variant: string
  readonly formality: 'less' | 'more' | 'default'
  /** At most 10, of 300 characters each. */
  readonly instructions: readonly string[]
  /** The id of a style rule list at DeepL; undefined: none. */
  readonly style: string | undefined
}

const { freeSuffix, hosts } = {
  freeSuffix: ':fx',
  hosts: { free: 'https://api-free.deepl.com', pro: 'https://api.deepl.com' },
}

/** The address that belongs to a key: those of free accounts end in `:fx`. */
export const deepLUrl = (key: string): string => (key.trim().endsWith(freeSuffix) ? hosts.free : hosts.pro)

/** Of these DeepL has no formal and informal form. */
const withoutFormality = new Set(['en', 'zh', 'ko', 'ar', 'he'])

/** The limits are those of the API: 50 texts and 128 KiB for a request, with room for the other parameters. */
export function deepL(service: Service, options: DeepLOptions): Provider {
  const { host } = service
  let glossary: string | undefined
  let opened: DeepLClient | undefined
  const client = async (): Promise<DeepLClient> => (opened ??= await open(service))
  const guarded = async <T>(work: (client: DeepLClient) => Promise<T>): Promise<T> => {
    try {
      return await work(await client())
    } catch (error) {
      throw await deepLFailure(error, service)
    }
  }
  return {
    id: 'deepl',
    host,
    limits: { texts: 50, bytes: 110_000 },
    settings: JSON.stringify(['deepl', options]),
    async translate({ texts, context, form }, { source, target }) {
      const results = await guarded((deepl) =>
        deepl.translateText(
          texts.map(({ text }) => text),
          baseLanguage(source) as 'nl',
          variantOf(target, options.variant),
          {
            ...settingsFor(target, options),
            ...(form === 'xml' && tagSettings),
            ...(context !== '' && { context }),
            ...(glossary !== undefined && { glossary }),
          },
        ),
      )
      if (results.length !== texts.length) throw failures.strange(host)
      return results.map(({ text, billedCharacters }) => ({ text, billed: billedCharacters }))
    },
    async usage() {
      const { character } = await guarded((deepl) => deepl.getUsage())
      return character && { used: character.count, limit: character.limit }
    },
    async useTerms(terms, languages) {
      glossary = await guarded((deepl) => useGlossary(deepl, terms, languages))
    },
  }
}

async function open({ url, key, retries, timeout }: Service): Promise<DeepLClient> {
  const { DeepLClient } = await import('deepl-node')
  return new DeepLClient(key, {
    serverUrl: url,
    // The library counts attempts, we count repetitions.
    maxRetries: retries + 1,
    minTimeout: timeout,
    sendPlatformInfo: false,
    appInfo: { appName: 'tweeluik', appVersion: '0' },
  })
}

/** Sentences come one by one, so nothing is split; tags are read strictly, code and names left alone. */
const tagSettings: TranslateTextOptions = {
  tagHandling: 'xml',
  tagHandlingVersion: 'v2',
  outlineDetection: false,
  nonSplittingTags: ['g', 'x'],
  ignoreTags: ['x'],
}

function settingsFor(target: Language, { formality, instructions, style }: DeepLOptions): TranslateTextOptions {
  const hasFormality = formality !== 'default' && !withoutFormality.has(baseLanguage(target))
  return {
    splitSentences: 'off',
    preserveFormatting: true,
    ...(hasFormality && { formality: `prefer_${formality}` }),
    ...(instructions.length > 0 && { customInstructions: [...instructions] }),
    ...(style !== undefined && { styleRule: style }),
  }
}

/** `en` alone is no target for DeepL. */
function variantOf(target: Language, variant: string): TargetLanguageCode {
  const plain: Readonly<Record<string, string>> = { en: 'en-GB', pt: 'pt-PT' }
  const chosen = baseLanguage(variant) === target ? variant : (plain[target] ?? target)
  return chosen as TargetLanguageCode
}
