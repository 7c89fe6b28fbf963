import { z } from 'zod'

/** The part of the library's request pipeline that is used here. */
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
 * Makes a client of the library try each request once, and give up after the time limit. By itself it repeats a post
 * that may already stand in the chat, and waits without end.
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
