import type * as contract from '../../src/http/contract.ts'
import { HostError } from '../host/host.ts'
import { ApiError } from './errors.ts'

export type Contract = typeof contract
type Answer<T> = { readonly parse: (value: unknown) => T }

type Request<T> = {
  /** GET unless told. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH'
  /** From `/api` on; ids in it are opaque. */
  readonly path: string
  readonly body?: unknown
  readonly signal?: AbortSignal
  /** Which schema of the contract the answer must fit. */
  readonly answer: (contract: Contract) => Answer<T>
}

/** Asks the server. Throws an ApiError; where nobody is signed in, the browser leaves for the sign-in page instead. */
export type Api = {
  readonly ask: <T>(request: Request<T>) => Promise<T>
  /** Asks for something that has no answer but that it was taken. */
  readonly tell: (call: Omit<Request<unknown>, 'answer'>) => Promise<void>
  readonly file: (path: string, signal?: AbortSignal) => Promise<Blob>
}

type Call = Omit<Request<unknown>, 'answer'>

export function createApi(options: {
  readonly fetch: typeof fetch
  readonly token: (fresh: boolean) => Promise<string | null>
  /** Nobody is signed in. Resolves never when the page leaves for the sign-in; throws an ApiError otherwise. */
  readonly signIn: () => Promise<never>
  /** The schemas, fetched while the first answer is under way: they are not needed for the first screen. */
  readonly contract: () => Promise<Contract>
}): Api {
  const { contract } = options
  const send = async (call: Call): Promise<Response> => {
    const first = await callOnce(options, call)
    if (first.status !== 401) return first
    const renewed = await tokenOf(options, true)
    const second = renewed === null ? first : await callOnce(options, call)
    return second.status === 401 ? options.signIn() : second
  }
  return {
    ask: async ({ answer, ...call }) => {
      const [response, schemas] = await Promise.all([send(call), contract()])
      if (!response.ok) throw await refused(response, schemas)
      try {
        return answer(schemas).parse(response.status === 204 ? null : await response.json())
      } catch (cause) {
        throw new ApiError('tab/unexpected-answer', { status: response.status, cause })
      }
    },
    tell: async (call) => {
      const response = await send(call)
      if (!response.ok) throw await refused(response, await contract())
    },
    file: async (path, signal) => {
      const response = await send({ path, ...(signal ? { signal } : {}) })
      if (!response.ok) throw await refused(response, await contract())
      return response.blob()
    },
  }
}

async function callOnce(
  options: Parameters<typeof createApi>[0],
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

async function tokenOf(options: Parameters<typeof createApi>[0], fresh: boolean): Promise<string | null> {
  try {
    return await options.token(fresh)
  } catch (cause) {
    if (cause instanceof HostError) throw new ApiError(cause.code, { status: 401, cause })
    throw cause
  }
}

async function refused(response: Response, schemas: Contract): Promise<ApiError> {
  const { status } = response
  const read = schemas.problem.safeParse(await response.json().catch(() => null))
  if (read.success) return new ApiError(read.data.code, { status, problem: read.data })
  return new ApiError(status >= 502 ? 'tab/unreachable' : 'tab/unexpected-answer', { status })
}
