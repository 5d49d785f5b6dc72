import * as v from 'valibot'
import { baseLanguage } from '../../language/base-language.js'
import type { Provider } from '../types.js'
import { failures } from './failures.js'
import { postJson } from './post-json.js'
import type { Service } from './service.js'

const answer = v.object({ translatedText: v.array(v.string()) })

/** LibreTranslate and what speaks its language: `POST /translate`, with HTML for tags. The key goes in the body. */
export const libreTranslate = (service: Service): Provider => ({
  id: 'libretranslate',
  host: service.host,
  limits: { texts: 25, bytes: 20_000 },
  settings: `libretranslate ${service.url}`,
  async translate({ texts, form }, { source, target }) {
    const json = await postJson(service, '/translate', {
      q: texts.map(({ text }) => text),
      source: baseLanguage(source),
      target: baseLanguage(target),
      format: form === 'xml' ? 'html' : 'text',
      ...(service.key !== '' && { api_key: service.key }),
    })
    const { success, output } = v.safeParse(answer, json)
    if (!success || output.translatedText.length !== texts.length) throw failures.strange(service.host)
    return output.translatedText.map((text) => ({ text }))
  },
})
