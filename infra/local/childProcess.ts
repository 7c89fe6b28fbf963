import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DemoError } from './options.ts'

export type Child = {
  /** What the child told its parent first; rejects with a DemoError when it ends before it said anything. */
  readonly firstMessage: Promise<unknown>
  /** Resolves with a sentence when the child ends without being asked to. */
  readonly failed: Promise<string>
  readonly stop: () => Promise<void>
}

/** How long a child may take to close its things before it is ended by force. */
const graceMilliseconds = 8000

/**
 * Starts a Node program with its output in a file. It stands in a process group of its own, so that Ctrl-C
 * reaches the demo alone, which then stops its children in order; and it ends by itself when the demo is gone.
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
  // Nobody need wait for the first message; `failed` tells the same.
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
