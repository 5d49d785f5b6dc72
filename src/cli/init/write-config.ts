import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CONFIG_NAMES } from '../../config/load.js'
import { UserError } from '../../errors.js'
import { message, type Translate } from '../../messages.js'
import type { Site } from '../../site/types.js'

const [CONFIG_NAME] = CONFIG_NAMES

/**
 * Writes a config for the site into the folder and returns its name.
 * @throws {UserError} if there is one already: what someone wrote we leave alone
 */
export async function writeConfig(folder: string, site: Site, translate: Translate): Promise<string> {
  try {
    await writeFile(join(folder, CONFIG_NAME), configFor(site, translate), { flag: 'wx' })
    return CONFIG_NAME
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    const [what, todo] = [message('cli.init.exists', { file: CONFIG_NAME }), message('cli.init.exists.todo')]
    throw new UserError(what, todo, 2, { cause: error })
  }
}

/** What was found stands as it is; what one might add stands behind `#`. */
function configFor({ description, source, targets }: Site, translate: Translate): string {
  const comment = (text: string) => text.split('\n').map((line) => `# ${line}`)
  return [
    ...comment(translate(message('cli.init.found', { description: translate(description) }))),
    `source: ${source}`,
    `targets: [${targets.join(', ')}]`,
    '',
    ...comment(translate(message('cli.init.content'))),
    '# content:',
    '#   - { layout: suffix, root: docs }',
    '',
    ...comment(translate(message('cli.init.exclude'))),
    '# exclude: ["**/archive/**"]',
    '',
    ...comment(translate(message('cli.init.keepNames'))),
    '# keepNames: [Tweeluik]',
    '',
    ...comment(translate(message('cli.init.rules'))),
    '# rules: { emoji-lost: off, link-title: warning }',
    '',
  ].join('\n')
}
