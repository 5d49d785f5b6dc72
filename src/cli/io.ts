/** Every effect a command has on the world around it, so that tests can stand in for a terminal. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute. */
  readonly cwd: string
  readonly stdout: Output
  readonly stderr: Output
  /** Milliseconds since some fixed moment. */
  now(): number
  /** The day that it is here: `2026-03-31`. */
  today(): string
  /** Asks a person for a yes or a no, and gives undefined where they cancel. Left out where no one is there to ask. */
  confirm?(question: string, answers: { readonly yes: string; readonly no: string }): Promise<boolean | undefined>
  /** Where questions can be asked; absent in a script, a pipe or a build. */
  readonly terminal?: Terminal
  /** A program at the other end of our input and output. Absent where a person is there. */
  peer?(): { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream }
  /** Aborted when the user stops the program (Ctrl-C), from the moment that it was asked for. Absent: it cannot be. */
  interruption?(): AbortSignal
}

/** Someone who sees what we write and can answer. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  /** The size of now, in characters. */
  size(): { readonly columns: number; readonly rows: number }
}

export interface Output {
  readonly isTTY: boolean
  /** Columns of the terminal, when there is one. */
  readonly columns: number | undefined
  write(text: string): void
}

const DEFAULT_COLUMNS = 80

/** Columns to write for: the terminal's own, else `COLUMNS`, else 80. */
export function widthOf({ columns }: Output, env: Io['env']): number {
  if (columns !== undefined && columns > 0) return columns
  const wanted = Number(env.COLUMNS)
  return Number.isInteger(wanted) && wanted > 0 ? wanted : DEFAULT_COLUMNS
}

/**
 * Whether to write in colour: never with `--no-color` or `NO_COLOR`, always with `FORCE_COLOR`, else only to a
 * terminal that can.
 */
export function usesColor(output: Output, env: Io['env'], flag: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env
  if (!flag || (NO_COLOR !== undefined && NO_COLOR !== '')) return false
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return output.isTTY && TERM !== 'dumb'
}
