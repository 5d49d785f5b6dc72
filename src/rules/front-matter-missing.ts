import { frontMatterLines } from '../document/front-matter-lines.js'
import { message } from '../messages.js'
import { defineRule } from './types.js'

const relations = 'relations:\n  - bezwaar\n  - besluiten\n'

export const frontMatterMissing = defineRule({
  id: 'front-matter-missing',
  severity: 'warning',
  category: 'markup',
  summary: message('rule.front-matter-missing.summary'),
  why: message('rule.front-matter-missing.why'),
  todo: message('rule.front-matter-missing.todo'),
  defaults: { keys: [] as readonly string[] },
  examples: [
    {
      name: 'a key that the translation has too',
      nl: `---\ntitle: Inkoop\n${relations}---\n\n# Inkoop\n`,
      en: `---\ntitle: Procurement\n${relations}---\n\n# Procurement\n`,
      options: { keys: ['relations'] },
      reports: [],
    },
    {
      name: 'a key that the translation lacks',
      nl: `---\ntitle: Inkoop\n${relations}weight: 3\n---\n\n# Inkoop\n`,
      en: '---\ntitle: Procurement\nweight: 3\n---\n\n# Procurement\n',
      options: { keys: ['relations', 'weight'] },
      reports: ['en 4:1 ‹› `relations` is missing from the front matter'],
      fixed: `---\ntitle: Procurement\nweight: 3\n${relations}---\n\n# Procurement\n`,
    },
    {
      name: 'a key that every language has for itself',
      nl: '---\ntitle: Inkoop\nslug: inkoop\n---\n\n# Inkoop\n',
      en: '---\ntitle: Procurement\n---\n\n# Procurement\n',
      options: { keys: ['relations'] },
      reports: [],
    },
    {
      name: 'a translation without front matter',
      nl: `---\ntitle: Inkoop\n${relations}---\n\n# Inkoop\n`,
      en: '# Procurement\n',
      options: { keys: ['relations'] },
      reports: [],
    },
  ],
  *check({ source, target }, { site, options }) {
    const [from, to] = [frontMatterLines(source), frontMatterLines(target)]
    if (!from || !to) return
    const known = new Set(to.keys.map(({ name }) => name))
    const newline = target.text.includes('\r\n') ? '\r\n' : '\n'
    for (const { name, range } of from.keys) {
      if (known.has(name) || ![...(site.keptKeys ?? []), ...options.keys].includes(name)) continue
      const written = source.text
        .slice(range.start, range.end)
        .trimEnd()
        .replace(/\r\n|\r|\n/g, newline)
      yield {
        message: message('rule.front-matter-missing.message', { field: name }),
        source: { start: range.start, end: range.start + written.replaceAll('\r', '').length },
        target: { start: to.end, end: to.end },
        fixes: [
          {
            title: message('rule.front-matter-missing.fix', { field: name }),
            safety: 'safe',
            edits: [{ path: target.path, start: to.end, end: to.end, text: written + newline }],
          },
        ],
      }
    }
  },
})
