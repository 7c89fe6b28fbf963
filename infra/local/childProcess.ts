import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DemoError } from './options.ts'

export type Child = {
  /** The child's first message; rejects with a DemoError when the child ends without one. */
  readonly firstMessage: Promise<unknown>
  /** Resolves with a sentence when the child ends unexpectedly. */
  readonly failed: Promise<string>
  readonly stop: () => Promise<void>
}

/** How long a child may take to stop, in milliseconds, before it is killed. */
const graceMilliseconds = 8000

/**
 * Starts a Node program that writes its output to a file. It runs in its own process group, so that Ctrl-C reaches
 * only the demo, which then stops its children in order. It exits when the demo has ended for any reason.
 */
export function startChild(program: {
  readonly name: string
  readonly arguments: readonly string[]
  readonly environment: { readonly [name: string]: string | undefined }
  readonly folder: string
  readonly logFile: string
}): Child {
  const log = openSync(program.logFile, 'a')
  const endWithParent = join(import.meta.dirname, 'endWithParent.ts')
  const child = spawn(process.execPath, ['--import', endWithParent, ...program.arguments], {
    cwd: program.folder,
    env: program.environment,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  let stopping = false
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const why = `${program.name} is gestopt. Zie ${program.logFile}`
  const failed = new Promise<string>((resolve) => {
    ended.then(() => {
      if (!stopping) resolve(why)
    })
  })
  const firstMessage = new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve)
    failed.then((reason) => reject(new DemoError(reason)))
  })
  // Not an unhandled rejection if no one waits for the first message; `failed` reports the same.
  firstMessage.catch(() => undefined)
  return {
    firstMessage,
    failed,
    stop: async () => {
      stopping = true
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), graceMilliseconds)
      await ended
      clearTimeout(force)
    },
  }
}
