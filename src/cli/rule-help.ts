import { message, type Translate } from '../messages.js'
import type { RuleHelp } from '../report/types.js'
import type { Rule } from '../rules/types.js'
import { createTranslator, uiLanguages } from './translator.js'

/** What the rules are about in every language of the program, that of the user first. */
export async function helpOf(rules: readonly Rule[], translate: Translate): Promise<readonly RuleHelp[]> {
  const own = translate(message('report.language'))
  const others = uiLanguages.filter((language) => language !== own)
  const translators = [
    { language: own, say: translate },
    ...(await Promise.all(others.map(async (language) => ({ language, say: await createTranslator(language) })))),
  ]
  return rules.map(({ id, severity, category, summary, why, todo }) => ({
    id,
    severity,
    category,
    texts: translators.map(({ language, say }) => ({
      language,
      summary: say(summary),
      why: say(why),
      todo: say(todo),
    })),
  }))
}
