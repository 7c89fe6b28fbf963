import type { Readable } from 'node:stream'
import { z } from 'zod'
import type { Asker } from '../desk/index.ts'
import { readInput } from './input.ts'

type Method = 'get' | 'post' | 'put' | 'patch'
type Params = { readonly [name: string]: string }

/** One address of the API: what it takes, what it gives, which use case answers. Also the source of the OpenAPI text. */
export type Route = {
  /** For log lines and as operation id. */
  readonly name: string
  readonly method: Method
  /** With `:name` for a part of the address. */
  readonly path: string
  readonly summary: string
  readonly status: number
  readonly body: z.core.$ZodType
  readonly query: z.core.$ZodType
  readonly gives: z.core.$ZodType | 'pdf' | 'nothing'
  /** Gives what is to be sent: a value for JSON, a stream for a PDF, undefined for nothing. */
  readonly handle: (call: {
    readonly asker: Asker
    readonly params: Params
    readonly body: unknown
    readonly query: unknown
    readonly gone: AbortSignal
  }) => Promise<unknown>
}

type Definition<Body, Query, Answer> = {
  readonly name: string
  readonly method: Method
  readonly path: string
  readonly summary: string
  readonly status?: number
  readonly body: z.core.$ZodType<Body>
  readonly query: z.core.$ZodType<Query>
} & (
  | {
      readonly gives: z.core.$ZodType<Answer>
      readonly handle: (call: Call<Body, Query>) => Promise<Answer>
    }
  | { readonly gives: 'pdf'; readonly handle: (call: Call<Body, Query>) => Promise<Readable> }
  | { readonly gives: 'nothing'; readonly handle: (call: Call<Body, Query>) => Promise<void> }
)
type Call<Body, Query> = {
  readonly asker: Asker
  readonly params: Params
  readonly body: Body
  readonly query: Query
  /** Given when whoever asked does not wait for the answer any more. */
  readonly gone: AbortSignal
}

/** Writes a route down with the types of its schemas; the input is checked before the use case is asked. */
export function route<Body, Query, Answer>(definition: Definition<Body, Query, Answer>): Route {
  const { name, method, path, summary, gives, handle, body: bodySchema, query: querySchema } = definition
  return {
    name,
    method,
    path,
    summary,
    gives,
    status: definition.status ?? (gives === 'nothing' ? 204 : 200),
    body: bodySchema,
    query: querySchema,
    handle: ({ asker, params, body, query, gone }) =>
      handle({
        asker,
        params,
        body: readInput(bodySchema, body),
        query: readInput(querySchema, query),
        gone,
      }),
  }
}

/** Takes nothing: what is sent all the same is not looked at. */
export const nothing = z.unknown().transform(() => undefined)
