/** Where the demo tells how it goes: on a terminal one line that is refreshed, elsewhere a line per event. */
export type Screen = {
  readonly say: (line: string) => void
  /** Tells how far it is; replaces what was told before, and is left out where lines cannot be replaced. */
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
