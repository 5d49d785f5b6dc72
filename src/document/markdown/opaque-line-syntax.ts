import type { CompileContext, Extension as MdastExtension, Token } from 'mdast-util-from-markdown'
import type { Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import { gatherLine, peekLine, takeLineEnding, takePieces } from './line-syntax.js'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    opaqueLine: 'opaqueLine'
  }
}

const SNIPPET = /^;*-+8<-+(?: +(?:"[^"]*"|'[^']*'))?$/
const SNIPPET_FENCE = /^;*-+8<-+$/

const TAGS: readonly (readonly [open: string, close: string])[] = [
  ['{%', '%}'],
  ['{{<', '>}}'],
  ['{{%', '%}}'],
]

/** The includes of pymdownx: `--8<-- "file"`, or file names between two lines `--8<--`. */
export function snippetSyntax(): Extension {
  const snippet = opaqueLine(
    (line) => SNIPPET.test(line),
    (line) => SNIPPET_FENCE.test(line),
  )
  return { flow: { [code('-')]: snippet, [code(';')]: snippet } }
}

/** Lines of template tags only, of Jekyll (`{% include … %}`) and Hugo (`{{< figure … >}}`, `{{% note %}}`). */
export function templateSyntax(): Extension {
  return { flow: { [code('{')]: opaqueLine(isTemplateLine) } }
}

export const opaqueLineNodes = (): MdastExtension => ({
  enter: {
    opaqueLine(this: CompileContext, token: Token) {
      this.enter({ type: 'opaqueLine', value: this.sliceSerialize(token) }, token)
    },
  },
  exit: {
    opaqueLine(this: CompileContext, token: Token) {
      this.exit(token)
    },
  },
})

const code = (character: string): number => character.charCodeAt(0)

/** True for tags with nothing but white space between and around them; a tag around text is not opaque. */
export function isTemplateLine(line: string): boolean {
  let rest = line.trim()
  if (!rest) return false
  while (rest) {
    const tag = TAGS.find(([open]) => rest.startsWith(open))
    const end = tag ? rest.indexOf(tag[1], tag[0].length) : -1
    if (!tag || end < 0) return false
    rest = rest.slice(end + tag[1].length).trimStart()
  }
  return true
}

/** A line by itself; or, where `isFence`, from one such line to the next with no blank line between. */
function opaqueLine(isOpaque: (line: string) => boolean, isFence: (line: string) => boolean = () => false): Construct {
  return { name: 'opaqueLine', tokenize: tokenizeOpaque }

  function tokenizeOpaque(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    return peekLine(effects, (line) => {
      const written = line.trimEnd()
      if (!isOpaque(written)) return nok
      if (this.interrupt) return ok
      const alone = enterThen(effects, takeLastLine(effects, line, ok))
      return isFence(written) ? effects.attempt({ partial: true, tokenize: tokenizeFenced }, ok, alone) : alone
    })
  }

  function tokenizeFenced(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const lineEnding: State = (code) => {
      if (code === null) return nok(code)
      const nextLine = peekLine(effects, (line) => {
        if (this.parser.lazy[this.now().line] || line.trim() === '') return nok
        return isFence(line.trimEnd()) ? takeLastLine(effects, line, ok) : gatherLine(effects, () => lineEnding)
      })
      return takeLineEnding(effects, nextLine)(code)
    }
    return enterThen(
      effects,
      gatherLine(effects, () => lineEnding),
    )
  }
}

function enterThen(effects: Effects, next: State): State {
  return (code) => {
    effects.enter('opaqueLine')
    return next(code)
  }
}

/** Takes the rest of the line; the white space at its end is not part of the node. */
function takeLastLine(effects: Effects, line: string, ok: State): State {
  const length = line.trimEnd().length
  return takePieces(effects, [], length, (code) => {
    effects.exit('opaqueLine')
    return takePieces(effects, [], line.length - length, ok)(code)
  })
}
