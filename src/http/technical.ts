/**
 * Describes an error for the log without its message, which may repeat search text or values of rows. The names of
 * table, column and constraint that PostgreSQL adds are safe; its `detail` is not.
 */
export type TechnicalError = {
  readonly error: string
  readonly code?: string
  readonly reason?: string
  readonly table?: string
  readonly column?: string
  readonly constraint?: string
  readonly stack?: string
  readonly cause?: TechnicalError
}

const safeProperties = ['code', 'reason', 'table', 'column', 'constraint'] as const

export function technical(error: unknown): TechnicalError {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = error.stack
    ?.split('\n')
    .filter((line) => /^ +at .*(:\d+:\d+|<anonymous>|native)\)?$/.test(line))
  const properties = safeProperties.flatMap((name) => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' ? [[name, value] as const] : []
  })
  return {
    error: error.name,
    ...Object.fromEntries(properties),
    ...(frames ? { stack: frames.join('\n') } : {}),
    ...(error.cause === undefined ? {} : { cause: technical(error.cause) }),
  }
}
