import type { IncomingMessage } from 'node:http'
import type { ExactStandIn, Fault, Writing } from '../standIn.ts'
import { type Answer, json, readBody } from './answer.ts'

type Arguments = {
  readonly text: (index: number) => string
  readonly number: (index: number) => number
  readonly raw: readonly unknown[]
}

/**
 * The controls of the stand-in for another process: `GET /_control`, `/_control/violations`, `/_control/calls`,
 * `/_control/clients/{index}`, `/_control/clients?from=0&count=100`, `/_control/creditors`; and
 * `POST /_control/act/{name}` with the arguments as a JSON list.
 */
export async function answerControl(
  standIn: ExactStandIn,
  request: IncomingMessage,
  url: URL,
): Promise<Answer> {
  const path = url.pathname.replace(/^\/_control\/?/, '')
  try {
    const result =
      request.method === 'POST'
        ? act(standIn, path, argumentsOf(await readBody(request)))
        : read(standIn, path, url)
    return result === undefined ? json(404, '{"error":"no such control"}') : json(200, JSON.stringify(result))
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) {
      return json(400, JSON.stringify({ error: error.message }))
    }
    throw error
  }
}

function read(standIn: ExactStandIn, path: string, url: URL): unknown {
  const one = /^clients\/(\d+)$/.exec(path)
  if (one) return standIn.expectedClient(Number(one[1]))
  switch (path) {
    case '': {
      const { url: address, division, clientId, clientSecret, clients } = standIn
      return { url: address, division, clientId, clientSecret, clients }
    }
    case 'violations':
      return standIn.violations()
    case 'calls':
      return standIn.calls()
    case 'clients': {
      const from = Number(url.searchParams.get('from') ?? 0)
      const count = Math.min(Number(url.searchParams.get('count') ?? 100), standIn.clients - from)
      return Array.from({ length: Math.max(0, count) }, (_, index) => standIn.expectedClient(from + index))
    }
    case 'creditors':
      return standIn.expected.creditors
    default:
      return undefined
  }
}

function argumentsOf(body: string): Arguments {
  const parsed: unknown = body === '' ? [] : JSON.parse(body)
  if (!Array.isArray(parsed)) throw new RangeError('the arguments must be a JSON list')
  const raw: readonly unknown[] = parsed
  return {
    raw,
    text: (index) => {
      const value = raw[index]
      if (typeof value !== 'string') throw new RangeError(`argument ${index + 1} must be text`)
      return value
    },
    number: (index) => {
      const value = raw[index]
      if (typeof value !== 'number') throw new RangeError(`argument ${index + 1} must be a number`)
      return value
    },
  }
}

const named = ['html', 'bare429', 'lostAnswer', 'cutBody', 'truncated', 'slow'] as const

function faultOf(value: unknown): Fault {
  const name = named.find((each) => each === value)
  if (name) return name
  if (typeof value === 'number') return value
  const { status, message } = propertiesOf(value)
  if (typeof status === 'number' && typeof message === 'string') return { status, message }
  throw new RangeError('argument 2 must be a fault')
}

function writingOf(value: unknown): Writing {
  if (typeof value !== 'object' || value === null) throw new RangeError('argument 1 must be an object')
  return value
}

type Properties = { [property: string]: string | number | boolean | null }

function propertiesOf(value: unknown): Properties {
  if (typeof value !== 'object' || value === null) throw new RangeError('properties must be an object')
  const properties: Properties = {}
  for (const [name, each] of Object.entries(value)) {
    const isPlain =
      each === null || typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean'
    if (!isPlain) throw new RangeError(`property ${name} must be a plain value`)
    properties[name] = each
  }
  return properties
}

/** Performs an act and returns its result or null. Returns undefined for an unknown act. */
function act({ act: acts }: ExactStandIn, path: string, { text, number, raw }: Arguments): unknown {
  switch (path) {
    case 'act/changeAccount':
      return acts.changeAccount(text(0), propertiesOf(raw[1])) ?? null
    case 'act/hold':
      return acts.hold(text(0), propertiesOf(raw[1])) ?? null
    case 'act/release':
      return acts.release() ?? null
    case 'act/account':
      return acts.account(text(0))
    case 'act/deleteAccount':
      return acts.deleteAccount(text(0)) ?? null
    case 'act/receive':
      return acts.receive(text(0), text(1), number(2), text(3))
    case 'act/fail':
      return acts.fail(text(0), faultOf(raw[1]), number(2)) ?? null
    case 'act/forbid':
      return acts.forbid(text(0), raw[1] === null ? null : text(1)) ?? null
    case 'act/onWrite':
      return acts.onWrite(writingOf(raw[0])) ?? null
    case 'act/away':
      return acts.away(raw[0] === true) ?? null
    case 'act/advance':
      return acts.advance(number(0)) ?? null
    case 'act/delay':
      return acts.delay(number(0)) ?? null
    case 'act/moveDivision':
      return acts.moveDivision() ?? null
    case 'act/breakConnection':
      return acts.breakConnection() ?? null
    default:
      return undefined
  }
}
