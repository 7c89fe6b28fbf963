import { Worker } from 'node:worker_threads'

export type Heartbeat = { readonly stop: () => Promise<void> }

/**
 * Gives signs of life for the owner of a folder, in a separate thread, because a long statement of the embedded
 * database blocks this one. If the folder is lost, the thread writes a line and kills the process immediately. Process
 * number 1 of a container cannot kill itself; there this thread ends it as soon as its statement has finished.
 */
export function startHeartbeat(watched: Watched): Heartbeat {
  const worker = new Worker(new URL('./heartbeatThread.ts', import.meta.url), { workerData: watched })
  worker.unref()
  worker.once('error', (error) => {
    process.stderr.write(`DATA_DIR: the watch over ${watched.folder} failed: ${error.message}\n`)
    process.exit(1)
  })
  const end = () => process.exit(1)
  worker.once('exit', end)
  return {
    stop: async () => {
      worker.off('exit', end)
      await worker.terminate()
    },
  }
}

/** Given to the thread. */
export type Watched = { readonly folder: string; readonly ownerFile: string; readonly ownerId: string }
