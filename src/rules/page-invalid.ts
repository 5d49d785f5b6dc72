import type { Document } from '../document/types.js'
import { message } from '../messages.js'
import { defineRule, type SiteReport } from './types.js'

export const pageInvalid = defineRule({
  id: 'page-invalid',
  severity: 'error',
  category: 'markup',
  summary: message('rule.page-invalid.summary'),
  why: message('rule.page-invalid.why'),
  todo: message('rule.page-invalid.todo'),
  defaults: {},
  examples: [
    {
      name: 'sound front matter',
      nl: '---\ntitle: Beleid\n---\n\n# Beleid\n',
      en: '---\ntitle: Policy\n---\n\n# Policy\n',
      reports: [],
    },
    {
      name: 'front matter that is no YAML',
      nl: '---\ntitle: Beleid\n---\n\n# Beleid\n',
      en: '---\ntitle: "Policy\n---\n\n# Policy\n',
      reports: ['en 2:15 ‹ › The front matter is no valid YAML, so it was not checked: Missing closing "quote'],
    },
  ],
  *checkSite({ pairs, missing, orphans }) {
    const sources = new Map(pairs.map(({ source }) => [source.path, source]))
    const reported = new Set<Document>()
    for (const { source, target } of pairs) {
      yield* problemsOf(source, (document) => ({ sourceDocument: document, targetDocument: undefined }))
      yield* problemsOf(target, (document) => ({ sourceDocument: sources.get(source.path), targetDocument: document }))
    }
    for (const { source } of missing)
      yield* problemsOf(source, (document) => ({ sourceDocument: document, targetDocument: undefined }))
    for (const { target } of orphans)
      yield* problemsOf(target, (document) => ({ sourceDocument: undefined, targetDocument: document }))

    function* problemsOf(
      document: Document,
      documents: (document: Document) => Pick<SiteReport, 'sourceDocument' | 'targetDocument'>,
    ): Generator<SiteReport> {
      if (reported.has(document)) return
      reported.add(document)
      const { sourceDocument, targetDocument } = documents(document)
      for (const { message: problem, range } of document.problems)
        yield {
          message: problem,
          source: sourceDocument === document ? range : sourceDocument && { start: 0, end: 0 },
          target: targetDocument === document ? range : undefined,
          sourceDocument,
          targetDocument,
        }
    }
  },
})
