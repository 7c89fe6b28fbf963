import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { FolderError } from './errors.ts'
import { type FileLock, lockFile } from './fileLock.ts'
import { startHeartbeat } from './heartbeat.ts'
import {
  createOwner,
  describeOwner,
  type Owner,
  type OwnerRecord,
  readOwner,
  replaceOwner,
  thisProcess,
} from './owner.ts'
import { beat, longAgo, settling, silenceElsewhere, silenceOnThisKernel } from './rhythm.ts'

/** The files in the folder that belong to its lock. */
export const lockFiles = { lock: 'lock', owner: 'owner.json' }

export type FolderLock = { readonly release: () => Promise<void> }

/**
 * Makes this process the only owner of an existing folder. Throws a FolderError that names the owner if there is
 * another. Takes over from an owner that is dead. If the owner ran on another machine, first watches for half a
 * minute, and calls `note` with a line that says so.
 */
export async function lockFolder(folder: string, note: (line: string) => void): Promise<FolderLock> {
  const ownerFile = join(folder, lockFiles.owner)
  const lock = lockFile(join(folder, lockFiles.lock))
  if (!lock) throw inUse(folder, readOwner(ownerFile)?.owner ?? null)
  try {
    const owner = thisProcess()
    await becomeOwner({ folder, ownerFile, owner, note })
    const heartbeat = startHeartbeat({ folder, ownerFile, ownerId: owner.id })
    return { release: () => release(lock, ownerFile, owner, heartbeat.stop) }
  } catch (error) {
    lock.release()
    throw error
  }
}

type Claim = {
  readonly folder: string
  readonly ownerFile: string
  readonly owner: Owner
  readonly note: (line: string) => void
}

async function becomeOwner(claim: Claim): Promise<void> {
  const { folder, ownerFile, owner } = claim
  while (!createOwner(ownerFile, owner)) {
    const former = readOwner(ownerFile)
    // The owner has just stopped and removed its file.
    if (!former) continue
    const isHere = former.owner?.kernel === owner.kernel
    await untilSilent(claim, former, isHere ? silenceOnThisKernel : silenceElsewhere)
    replaceOwner(ownerFile, owner)
    if (isHere) return
    await sleep(settling)
    const settled = readOwner(ownerFile)
    if (settled?.owner?.id === owner.id) return
    throw inUse(folder, settled?.owner ?? null)
  }
}

/** Resolves when the former owner has given no sign of life for `silence` ms. Throws a FolderError if it gives one. */
async function untilSilent({ folder, ownerFile, owner, note }: Claim, former: OwnerRecord, silence: number) {
  const age = Date.now() - former.aliveAt
  if (age > longAgo) return
  // Clocks of two machines may differ, so only a silence that we watch counts. On one machine its age counts too.
  const isHere = former.owner?.kernel === owner.kernel
  const wait = isHere && age >= 0 ? silence - age : silence
  if (!isHere) {
    const who = former.owner ? describeOwner(former.owner) : 'an unknown process'
    note(
      `${folder} was last used by ${who}, which was not stopped; waiting ${wait / 1_000} s to be sure that it is dead`,
    )
  }
  const deadline = performance.now() + wait
  while (performance.now() < deadline) {
    await sleep(Math.min(beat / 2, Math.max(0, deadline - performance.now())))
    const now = readOwner(ownerFile)
    if (now === null) return
    if (now.aliveAt !== former.aliveAt || now.owner?.id !== former.owner?.id) throw inUse(folder, now.owner)
  }
}

function inUse(folder: string, owner: Owner | null): FolderError {
  const who = owner ? describeOwner(owner) : 'another process'
  return new FolderError(
    `DATA_DIR: the folder ${folder} is in use by ${who}. It gave a sign of life just now. Stop that process first; a folder of its own would be another, empty database.`,
  )
}

async function release(
  lock: FileLock,
  ownerFile: string,
  owner: Owner,
  stopHeartbeat: () => Promise<void>,
): Promise<void> {
  await stopHeartbeat()
  try {
    if (readOwner(ownerFile)?.owner?.id === owner.id) rmSync(ownerFile, { force: true })
  } finally {
    lock.release()
  }
}
