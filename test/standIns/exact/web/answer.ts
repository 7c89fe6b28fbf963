import type { IncomingMessage, ServerResponse } from 'node:http'

/** A response. With `cut` the connection is cut instead, with `cutBody` in the middle of the body. */
export type Answer = {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly body: string | Buffer | null
  readonly cut?: boolean
  readonly cutBody?: boolean
}

const utf8 = '; charset=utf-8'
export const cutOff: Answer = { status: 0, headers: {}, body: null, cut: true }

export function json(status: number, body: string, headers: Answer['headers'] = {}): Answer {
  return { status, headers: { 'Content-Type': `application/json${utf8}`, ...headers }, body }
}

export function html(status: number, body: string): Answer {
  return { status, headers: { 'Content-Type': `text/html${utf8}` }, body }
}

export function empty(status: number, headers: Answer['headers'] = {}): Answer {
  return { status, headers, body: null }
}

/** Sends the answer. `now` is the time by Exact's clock. */
export function send(response: ServerResponse, answer: Answer, now: number): void {
  if (answer.cut) {
    response.destroy()
    return
  }
  const length = answer.body === null ? 0 : Buffer.byteLength(answer.body)
  const sized = answer.status === 204 ? {} : { 'Content-Length': String(length) }
  response.writeHead(answer.status, { Date: new Date(now).toUTCString(), ...answer.headers, ...sized })
  if (answer.cutBody) {
    const body = Buffer.from(answer.body ?? '')
    response.write(body.subarray(0, body.length >> 1), () => response.destroy())
    return
  }
  response.end(answer.body ?? undefined)
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
