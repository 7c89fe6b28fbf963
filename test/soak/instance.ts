import { type ChildProcess, spawn } from 'node:child_process'
import { serverFlags } from '../e2e/childServer.ts'
import { inheritedEnvironment } from '../setup/inheritedEnvironment.ts'
import { type FaultyProxy, startFaultyProxy } from '../standIns/network/faultyProxy.ts'
import { realMilliseconds, realSleep } from './jumpingClock.ts'

type Message = Memory & { readonly ahead: number; readonly settled: boolean }
export type Memory = { readonly heapUsed: number; readonly rss: number }

/** A server in a process of its own, with a network to the database of its own. */
export type Instance = {
  readonly name: string
  readonly url: string
  /** True if it answers: it runs and is not cut off. */
  readonly isUp: () => boolean
  /** Starts it without waiting until it is ready. Throws later calls of `isReady` if it ends by itself. */
  readonly start: () => void
  /** Resolves when it answers. Throws if it ends or takes more than four minutes. */
  readonly ready: () => Promise<void>
  readonly kill: () => Promise<void>
  /** Loses every connection to the database, silently, until `restore`. */
  readonly cutOff: () => void
  readonly restore: () => void
  /** Passes the jump on and waits until the process has made it. Does nothing if it is not running. */
  readonly jump: (ahead: number) => Promise<void>
  /** Waits until the process has nothing to do. Does nothing if it is not up. */
  readonly settle: () => Promise<void>
  readonly memory: () => Memory | null
  readonly close: () => Promise<void>
}

/** A process that was killed or stands still does not answer. */
const answerMs = 5_000

/** Prepares an instance; `environment` holds all settings but those of address and database. */
export async function createInstance(parts: {
  readonly name: string
  readonly port: number
  readonly databaseUrl: string
  readonly environment: { readonly [name: string]: string }
  readonly ahead: () => number
  readonly onLine: (line: string) => void
}): Promise<Instance> {
  const { name, port, ahead, onLine } = parts
  const target = new URL(parts.databaseUrl)
  const proxy: FaultyProxy = await startFaultyProxy(Number(target.port))
  target.port = String(proxy.port)
  target.searchParams.set('application_name', name)
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  let isReady = false
  let isCutOff = false
  let memory: Memory | null = null
  let received: (message: Message) => void = () => undefined

  const listen = (started: ChildProcess): void => {
    started.stdout?.on('data', (chunk: Buffer) => onLine(`${name}: ${chunk.toString().trim()}`))
    started.stderr?.on('data', (chunk: Buffer) => onLine(`${name}: ${chunk.toString().trim()}`))
    started.on('message', (message: Message) => {
      memory = message
      received(message)
    })
    started.once('exit', (code, signal) => {
      if (child !== started) return
      onLine(`${name}: ended by itself, ${code ?? signal}`)
      isReady = false
    })
  }
  /** Sends a message and waits for the answer. A process that is starting answers later, so nobody waits for it. */
  async function tell(order: object, isAnswer: (message: Message) => boolean): Promise<void> {
    if (!child?.connected) return
    const answered = new Promise<void>((resolve) => {
      received = (message) => {
        if (isAnswer(message)) resolve()
      }
    })
    child.send(order)
    if (isReady) await Promise.race([answered, realSleep(answerMs)])
  }
  return {
    name,
    url,
    isUp: () => isReady && !isCutOff,
    start: () => {
      const flags = [...serverFlags, '--import', './test/soak/jumpingClock.ts']
      const started = spawn(process.execPath, [...flags, 'src/server.ts'], {
        env: {
          ...inheritedEnvironment(),
          ...parts.environment,
          PORT: String(port),
          DATABASE_URL: target.href,
          CLOCK_AHEAD: String(ahead()),
        },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      })
      child = started
      listen(started)
    },
    ready: async () => {
      const deadline = realMilliseconds() + 240_000
      while (!(await answers(url))) {
        if (child?.exitCode !== null) throw new Error(`${name} ended while it started`)
        if (realMilliseconds() > deadline) throw new Error(`${name} did not become ready`)
        await realSleep(50)
      }
      isReady = true
    },
    kill: async () => {
      const running = child
      child = null
      isReady = false
      if (!running || running.exitCode !== null) return
      const ended = new Promise((resolve) => running.once('exit', resolve))
      running.kill('SIGKILL')
      await ended
    },
    cutOff: () => {
      isCutOff = true
      proxy.lose()
      proxy.swallow()
    },
    restore: () => {
      isCutOff = false
      proxy.pass()
      // What was swallowed meanwhile is of no use to either side.
      proxy.cut()
    },
    jump: (to) => tell({ ahead: to }, (message) => message.ahead === to),
    settle: async () => {
      if (isReady && !isCutOff) await tell({ settle: true }, ({ settled }) => settled)
    },
    memory: () => memory,
    close: async () => {
      const running = child
      child = null
      if (running && running.exitCode === null) {
        const ended = new Promise((resolve) => running.once('exit', resolve))
        running.kill('SIGKILL')
        await ended
      }
      await proxy.close()
    },
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok
  } catch {
    return false
  }
}
