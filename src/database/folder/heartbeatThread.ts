import { utimesSync, writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import type { Watched } from './heartbeat.ts'
import { describeOwner, readOwner } from './owner.ts'
import { beat, longestWithoutBeat } from './rhythm.ts'

const { folder, ownerFile, ownerId }: Watched = workerData
let lastBeat = performance.now()

function giveSignOfLife(): void {
  const loss = whyLost()
  if (loss === null) return
  try {
    writeSync(2, `DATA_DIR: ${loss} Nothing more is written to ${folder}; this process ends.\n`)
  } finally {
    // Not an orderly stop: the other thread may be in the middle of writing to a folder that is no longer ours.
    process.kill(process.pid, 'SIGKILL')
    // Reached only as process number 1 of a container: ends this thread, and with it the process.
    process.exit(1)
  }
}

/** Gives a sign of life. Returns null, or a sentence if the folder is no longer ours. */
function whyLost(): string | null {
  try {
    const record = readOwner(ownerFile)
    if (record === null) return `the folder ${folder} was removed or emptied while the portal was using it.`
    if (record.owner && record.owner.id !== ownerId) {
      return `${describeOwner(record.owner)} took over the folder ${folder} after this process had not responded.`
    }
    const now = new Date()
    utimesSync(ownerFile, now, now)
    lastBeat = performance.now()
    return null
  } catch (error) {
    if (performance.now() - lastBeat < longestWithoutBeat) return null
    const seconds = longestWithoutBeat / 1_000
    const cause = error instanceof Error ? error.message : String(error)
    return `the folder ${folder} could not be reached for ${seconds} seconds (${cause}).`
  }
}

giveSignOfLife()
setInterval(giveSignOfLife, beat)
