import { z } from 'zod'

/** The part of the library's request pipeline that we use. */
type Pipeline = {
  readonly removePolicy: (policy: { readonly name: string }) => unknown
  readonly addPolicy: (policy: {
    readonly name: string
    readonly sendRequest: (
      request: { timeout: number },
      next: (request: { timeout: number }) => Promise<never>,
    ) => Promise<never>
  }) => unknown
}

const withPipeline = z.object({
  pipeline: z.custom<Pipeline>(
    (value) => typeof value === 'object' && value !== null && 'addPolicy' in value,
  ),
})
const libraryClient = z.union([
  z.object({ client: withPipeline }),
  z.object({ client: z.object({ client: withPipeline }) }).transform(({ client }) => client),
])

/**
 * Makes a client of the library send each request once, with a time limit. By default the library retries a post that
 * may already be in the chat, and has no time limit.
 */
export function tryOnce(client: unknown, limitMilliseconds: number): void {
  const { pipeline } = libraryClient.parse(client).client
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  pipeline.addPolicy({
    name: 'timeLimit',
    sendRequest: (request, next) => {
      request.timeout = limitMilliseconds
      return next(request)
    },
  })
}
