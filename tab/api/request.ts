import type * as contract from '../../src/http/contract.ts'
import { HostError } from '../host/host.ts'
import { ApiError } from './errors.ts'

export type Contract = typeof contract
type Schema<T> = { readonly parse: (value: unknown) => T }

type Call = {
  /** GET by default. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH'
  /** Starts with `/api`; any ids in it are opaque. */
  readonly path: string
  readonly body?: unknown
  readonly signal?: AbortSignal
}
type Request<T> = Call & {
  /** Picks the schema that validates the response. */
  readonly schema: (contract: Contract) => Schema<T>
}

/** Calls the server. Throws an ApiError; in a browser without a session it leaves for the sign-in page instead. */
export type Api = {
  /** Returns the validated response. */
  readonly request: <T>(request: Request<T>) => Promise<T>
  /** Ignores the response body. */
  readonly send: (call: Call) => Promise<void>
  readonly download: (path: string, signal?: AbortSignal) => Promise<Blob>
}

export type ApiOptions = {
  readonly fetch: typeof fetch
  /** Returns the bearer token; null if the session is in a cookie. `fresh` asks for a new one. */
  readonly token: (fresh: boolean) => Promise<string | null>
  /** Called if no one is signed in. Never resolves if the page leaves for the sign-in; throws an ApiError otherwise. */
  readonly signIn: () => Promise<never>
  /** Loads the schemas in parallel with the first request: they are not needed for the first screen. */
  readonly contract: () => Promise<Contract>
}

export function createApi(options: ApiOptions): Api {
  const { contract } = options
  const fetchSignedIn = async (call: Call): Promise<Response> => {
    const first = await fetchOnce(options, call)
    if (first.status !== 401) return first
    const renewed = await tokenOf(options, true)
    const second = renewed === null ? first : await fetchOnce(options, call)
    return second.status === 401 ? options.signIn() : second
  }
  return {
    request: async ({ schema, ...call }) => {
      const [response, schemas] = await Promise.all([fetchSignedIn(call), contract()])
      if (!response.ok) throw await problemOf(response, schemas)
      try {
        return schema(schemas).parse(response.status === 204 ? null : await response.json())
      } catch (cause) {
        throw new ApiError('tab/unexpected-answer', { status: response.status, cause })
      }
    },
    send: async (call) => {
      const response = await fetchSignedIn(call)
      if (!response.ok) throw await problemOf(response, await contract())
    },
    download: async (path, signal) => {
      const response = await fetchSignedIn({ path, ...(signal ? { signal } : {}) })
      if (!response.ok) throw await problemOf(response, await contract())
      return response.blob()
    },
  }
}

async function fetchOnce(
  options: ApiOptions,
  { method = 'GET', path, body, signal }: Call,
): Promise<Response> {
  const token = await tokenOf(options, false)
  try {
    return await options.fetch(path, {
      method,
      headers: {
        'X-Portal': '1',
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      credentials: token ? 'omit' : 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiError('tab/unreachable', { cause })
  }
}

async function tokenOf(options: ApiOptions, fresh: boolean): Promise<string | null> {
  try {
    return await options.token(fresh)
  } catch (cause) {
    if (cause instanceof HostError) throw new ApiError(cause.code, { status: 401, cause })
    throw cause
  }
}

/** Reads the problem document of a failed response. A gateway error without one means the server is unreachable. */
async function problemOf(response: Response, schemas: Contract): Promise<ApiError> {
  const { status } = response
  const problem = schemas.problem.safeParse(await response.json().catch(() => null))
  if (problem.success) return new ApiError(problem.data.code, { status, problem: problem.data })
  return new ApiError(status >= 502 ? 'tab/unreachable' : 'tab/unexpected-answer', { status })
}
