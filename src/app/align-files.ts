import path from 'node:path'
import { alignDocuments } from '../align/align.js'
import type { Pair } from '../align/types.js'
import type { AlignFilesOptions } from '../cli/engine.js'
import { loadConfig } from '../config/load.js'
import { guessDialect } from '../document/dialect.js'
import { loadDialect } from '../document/markdown/tree.js'
import { parseDocument } from '../document/parse.js'
import { UserError } from '../errors.js'
import { shippedLexicon } from '../language/shipped-lexicon.js'
import { readPage } from '../site/read-page.js'

/**
 * Lines up two files that the user names, whatever the site makes of them.
 * @throws {UserError} if one of them cannot be read
 */
export async function alignFiles({ cwd, configFile, source, target }: AlignFilesOptions): Promise<Pair> {
  const { config } = await loadConfig({ cwd, file: configFile })
  const files = [source, target].map((file) => path.relative(cwd, path.resolve(cwd, file)).split(path.sep).join('/'))
  const texts = await Promise.all(
    files.map(async (file) => {
      const reading = await readPage(cwd, file)
      if ('problem' in reading) throw new UserError(reading.problem)
      return reading.text
    }),
  )
  const dialect = config.dialect ?? guessDialect(texts)
  if (files.some((file) => file.endsWith('.mdx'))) await loadDialect('mdx')
  const languages = [
    config.source,
    config.targets.find((language) => target.includes(language)) ?? config.targets[0] ?? 'en',
  ]
  const [one, other] = files.map((file, index) =>
    parseDocument(texts[index] ?? '', {
      path: file,
      language: languages[index] ?? '',
      dialect: file.endsWith('.mdx') ? 'mdx' : dialect,
      slugs: 'github',
      readableKeys: config.frontMatter.translate,
    }),
  )
  if (!one || !other) throw new Error('two files make two documents')
  return alignDocuments(one, other, await shippedLexicon(one.language, other.language))
}
