import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Loaded before a program: the free space that it sees is the number of bytes in the file PRETEND_SPACE, or what
 * the disk says while that file is missing. For machines on which a test may not make a file system of its own.
 */
const file = process.env.PRETEND_SPACE ?? ''
const real = fs.statfsSync
function statfsSync(path: fs.PathLike, options?: fs.StatFsOptions & { bigint?: false }): fs.StatsFs {
  const answer = real(path, options)
  if (fs.existsSync(file)) Object.assign(answer, { bavail: Number(fs.readFileSync(file, 'utf8')), bsize: 1 })
  return answer
}
Object.assign(fs, { statfsSync })
syncBuiltinESMExports()
