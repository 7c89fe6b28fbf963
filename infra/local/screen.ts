/** The demo's output: one refreshed line of progress on a terminal, one line per event elsewhere. */
export type Screen = {
  readonly say: (line: string) => void
  /** Replaces the line of progress. Does nothing where lines cannot be replaced. */
  readonly refresh: (line: string) => void
}

export function openScreen(out: {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => unknown
}): Screen {
  let standing = false
  const clear = (): void => {
    if (standing) out.write('\r\u001b[2K')
    standing = false
  }
  return {
    say: (line) => {
      clear()
      out.write(`${line}\n`)
    },
    refresh: (line) => {
      if (!out.isTTY) return
      clear()
      out.write(line.slice(0, (out.columns ?? 80) - 1))
      standing = true
    },
  }
}
