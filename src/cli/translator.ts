import type { Translate } from '../messages.js'

/** The languages that the program itself speaks. */
export const uiLanguages = ['nl', 'en'] as const
export type UiLanguage = (typeof uiLanguages)[number]

const isUiLanguage = (text: string): text is UiLanguage => (uiLanguages as readonly string[]).includes(text)

/**
 * The language to speak: the flag, else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set, else English.
 * Region and encoding (`nl_NL.UTF-8`) do not matter. A flag that is no language of ours is left to the flag's own check.
 */
export function uiLanguage(flag: string | undefined, env: Readonly<Record<string, string | undefined>>): UiLanguage {
  if (flag !== undefined && isUiLanguage(flag)) return flag
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '')
  const language = locale?.split(/[_.@-]/, 1)[0]?.toLowerCase() ?? ''
  return isUiLanguage(language) ? language : 'en'
}

/** Loads i18next and one catalogue only, since every run pays for it. */
export async function createTranslator(language: UiLanguage): Promise<Translate> {
  const [{ createInstance }, { catalogue }] = await Promise.all([import('i18next'), catalogues[language]()])
  const i18next = createInstance()
  await i18next.init({
    lng: language,
    resources: { [language]: { translation: catalogue } },
    keySeparator: false,
    nsSeparator: false,
    // We write to terminals and JSON, not to HTML; each reporter escapes for its own form.
    interpolation: { escapeValue: false },
  })
  return ({ key, values }) => {
    // Values often hold text from a page, so they are data only: no option of i18next and no `$t(…)` to look up.
    const { count } = values
    return i18next.t(key, { replace: values, nest: false, ...(typeof count === 'number' && { count }) })
  }
}

const catalogues = {
  nl: () => import('./catalogue-nl.js'),
  en: () => import('./catalogue-en.js'),
} satisfies Record<UiLanguage, () => Promise<{ catalogue: Readonly<Record<string, string>> }>>
