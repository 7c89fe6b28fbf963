import { statSync } from 'node:fs'

/** Returns what distinguishes a folder from its copies: its inode and its time of creation. */
export function folderIdentity(folder: string): string {
  const { ino, birthtimeNs } = statSync(folder, { bigint: true })
  return `${ino}/${birthtimeNs}`
}
