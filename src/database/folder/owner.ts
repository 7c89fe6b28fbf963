import { randomUUID } from 'node:crypto'
import { closeSync, fstatSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** The process that uses a folder, as written in the folder's owner file. */
export type Owner = {
  /** Random for each start: process numbers repeat, and in containers they are usually 1. */
  readonly id: string
  readonly host: string
  readonly pid: number
  /** Changes with each boot of a machine. Processes on one kernel see each other's file locks. */
  readonly kernel: string
  readonly since: string
}

/** The owner file at one moment; its time of change is the owner's last sign of life. */
export type OwnerRecord = { readonly owner: Owner | null; readonly aliveAt: number }

export function thisProcess(): Owner {
  return {
    id: randomUUID(),
    host: hostname(),
    pid: process.pid,
    kernel: kernelId(),
    since: new Date().toISOString(),
  }
}

function kernelId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return hostname()
  }
}

/**
 * Reads the owner file. Returns null if it is missing. The record has no owner if the content is unreadable, as just
 * after the file was created.
 */
export function readOwner(path: string): OwnerRecord | null {
  // Opening the file makes a network file system ask its server; a plain stat may be half a minute old.
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  try {
    return { owner: parseOwner(readFileSync(file, 'utf8')), aliveAt: fstatSync(file).mtimeMs }
  } finally {
    closeSync(file)
  }
}

function parseOwner(text: string): Owner | null {
  try {
    const { id, host, pid, kernel, since } = JSON.parse(text)
    const isComplete =
      [id, host, kernel, since].every((part) => typeof part === 'string') && typeof pid === 'number'
    return isComplete ? { id, host, pid, kernel, since } : null
  } catch {
    return null
  }
}

/** Writes a new owner file. Returns false if there is one already, even if another host created it a moment ago. */
export function createOwner(path: string, owner: Owner): boolean {
  try {
    writeFileSync(path, JSON.stringify(owner), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    rmSync(path, { force: true })
    throw error
  }
}

/** Replaces the owner file in one step, so that no reader finds half of it. */
export function replaceOwner(path: string, owner: Owner): void {
  const next = `${path}.${owner.id}`
  writeFileSync(next, JSON.stringify(owner))
  renameSync(next, path)
}

/** For people: which process on which machine, since when. */
export function describeOwner({ pid, host, since }: Owner): string {
  return `process ${pid} on ${host} (since ${since.slice(0, 16).replace('T', ' ')} UTC)`
}
