import type { Readable } from 'node:stream'
import { z } from 'zod'
import type { Asker } from '../desk/index.ts'
import { readInput } from './input.ts'

type Method = 'get' | 'post' | 'put' | 'patch'
type Params = { readonly [name: string]: string }

/** One operation of the API: its input, its output and the use case behind it. OpenAPI describes it from this too. */
export type Route = {
  /** The name in log lines, and the operation id. */
  readonly name: string
  readonly method: Method
  /** With `:name` for a variable part. */
  readonly path: string
  readonly summary: string
  readonly status: number
  readonly body: z.core.$ZodType
  readonly query: z.core.$ZodType
  readonly gives: z.core.$ZodType | 'pdf' | 'nothing'
  /** Resolves to the response: a value for JSON, a stream for a PDF, undefined for nothing. */
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
  /** Aborted when the client closes the connection before the response is sent. */
  readonly gone: AbortSignal
}

/** Defines a route with the types of its schemas. Input is validated before the use case is called. */
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

/** Ignores any input. */
export const nothing = z.unknown().transform(() => undefined)
