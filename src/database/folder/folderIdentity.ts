import { statSync } from 'node:fs'

/** Tells a folder from its copies, which have another number on the disk or were created at another time. */
export function folderIdentity(folder: string): string {
  const { ino, birthtimeNs } = statSync(folder, { bigint: true })
  return `${ino}/${birthtimeNs}`
}
