import { reportError } from './report-error.js'
import type { Engine } from './engine.js'
import type { Io } from './io.js'
import { createTranslator, uiLanguage } from './translator.js'
import { version } from './version.js'

export { processIo } from './process-io.js'

/**
 * Runs the program and returns its exit code: 0 fine; 1 findings at the threshold; 2 wrong use, configuration or input;
 * 3 an outside service failed.
 *
 * @param argv  without the program itself
 */
export async function main(argv: readonly string[], io: Io, engine?: Engine): Promise<number> {
  if (asks(argv, '--version', '-V')) {
    io.stdout.write(`${version}\n`)
    return 0
  }
  const translate = await createTranslator(uiLanguage(valueOf(argv, '--ui'), io.env))
  const tell = (error: unknown): number => reportError(error, { io, translate, color: !argv.includes('--no-color') })
  try {
    const [{ run }, { engine: real }] = await Promise.all([import('./program.js'), import('./engine.js')])
    return await run(argv, { io, translate, engine: engine ?? real, tell })
  } catch (error) {
    return tell(error)
  }
}

/** The argument parser speaks the user's language, so these two we have to know before there is a parser. */
const asks = (argv: readonly string[], ...flags: readonly string[]): boolean =>
  flagsOf(argv).some((argument) => flags.includes(argument))

function valueOf(argv: readonly string[], flag: string): string | undefined {
  const flags = flagsOf(argv)
  const joined = flags.find((argument) => argument.startsWith(`${flag}=`))
  if (joined !== undefined) return joined.slice(flag.length + 1)
  const at = flags.indexOf(flag)
  return at < 0 ? undefined : flags[at + 1]
}

/** What stands behind `--` is never a flag. */
const flagsOf = (argv: readonly string[]): readonly string[] =>
  argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv
