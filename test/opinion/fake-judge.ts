import { chatReply, secret } from '../translate/fake-services.js'
import { serve, type FakeServer, type Reply } from '../translate/http-server.js'

export interface Segment {
  readonly id: number
  readonly source: string
  readonly translation: string
}

export interface FakeJudge extends FakeServer {
  /** Every segment that was sent, in order. */
  readonly segments: readonly Segment[]
}

export interface Judgement {
  readonly id: number
  readonly category: string
  readonly severity: string
  readonly source: string
  readonly target: string
  readonly explanation: string
  readonly suggestion: string
}

interface Behaviour {
  /** Instead of the ordinary answer to the `count`th request, from 1; undefined: the ordinary one. */
  readonly onRequest?: (count: number) => Reply | undefined
  /** What the model has against these; anything, to be put in JSON. */
  readonly judge?: (segments: readonly Segment[]) => unknown
}

/** A fake language model that is asked for errors: chat completions, the answer a string of JSON. */
export async function fakeJudge({ onRequest, judge = () => ({ errors: [] }) }: Behaviour = {}): Promise<FakeJudge> {
  const segments: Segment[] = []
  const server = await serve(({ path, headers, body }, count) => {
    const special = onRequest?.(count)
    if (special !== undefined) return special
    if (path !== '/chat/completions') return { status: 404, json: { error: { message: 'Not found' } } }
    if (headers.authorization !== `Bearer ${secret}`) return { status: 401, json: {} }
    const asked = JSON.parse(JSON.parse(body).messages[1].content).segments as Segment[]
    segments.push(...asked)
    return chatReply(judge(asked))
  })
  return { ...server, segments }
}

/** An error in the form that is asked for. */
export const judgement = (given: Partial<Judgement> & Pick<Judgement, 'id'>): Judgement => ({
  category: 'accuracy/mistranslation',
  severity: 'major',
  source: '',
  target: '',
  explanation: 'It says something else.',
  suggestion: '',
  ...given,
})
