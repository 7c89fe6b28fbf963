import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { text } from 'node:stream/consumers'

/** A process under test: its standard output line by line, and how it ended. */
export type TestProcess = {
  readonly child: ChildProcess
  /** The lines printed so far. */
  readonly lines: readonly string[]
  /** Resolves when it has printed a line that equals `line`. Rejects if it ends before. */
  readonly printed: (line: string) => Promise<void>
  readonly ended: Promise<Ended>
  readonly kill: (signal: NodeJS.Signals) => Promise<Ended>
}

export type Ended = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly error: string
}

const running = new Set<ChildProcess>()

/** Starts a program. Processes that are left are killed by `killAll`. */
export function startProcess(
  command: readonly string[],
  options: { uid?: number; env?: NodeJS.ProcessEnv } = {},
): TestProcess {
  const [program = process.execPath, ...rest] = command
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  running.add(child)
  const lines: string[] = []
  let partial = ''
  let noticed: () => void = () => undefined
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (partial + chunk).split('\n')
    partial = parts.pop() ?? ''
    lines.push(...parts)
    noticed()
  })
  const exit = new Promise<readonly [number | null, NodeJS.Signals | null]>((resolve) => {
    child.once('close', (code, signal) => resolve([code, signal]))
  })
  const ended = Promise.all([exit, text(child.stderr)]).then(([[code, signal], error]) => {
    running.delete(child)
    noticed()
    return { code, signal, error }
  })
  return {
    child,
    lines,
    ended,
    printed: async (line) => {
      while (!lines.includes(line)) {
        if (!running.has(child)) throw new Error(`ended before it printed ${line}: ${(await ended).error}`)
        await new Promise<void>((resolve) => {
          noticed = resolve
        })
      }
    },
    kill: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

export function killAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** Whether a command such as `unshare` works for this user on this machine. */
export function works([program = '', ...rest]: readonly string[]): boolean {
  return spawnSync(program, rest).status === 0
}
