/** What of an error may be written down: its message could hold what somebody typed. */
export function technical(error: unknown): {
  readonly error: string
  readonly code?: string
  readonly stack?: string
  readonly cause?: object
} {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: error.name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(frames ? { stack: frames.join('\n') } : {}),
    ...(error.cause === undefined ? {} : { cause: technical(error.cause) }),
  }
}
