import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Loaded before a program: the free space that it sees is the number of bytes in the file PRETEND_SPACE, or what
 * the disk says while that file is missing. Of two numbers the first is what it sees the first time. For machines on which a test may not make a file system of its own.
 */
const file = process.env.PRETEND_SPACE ?? ''
const real = fs.statfsSync
let isFirst = true
function statfsSync(path: fs.PathLike, options?: fs.StatFsOptions & { bigint?: false }): fs.StatsFs {
  const answer = real(path, options)
  if (!fs.existsSync(file)) return answer
  const numbers = fs.readFileSync(file, 'utf8').split(' ')
  Object.assign(answer, { bavail: Number(numbers[isFirst ? 0 : numbers.length - 1]), bsize: 1 })
  isFirst = false
  return answer
}
Object.assign(fs, { statfsSync })
syncBuiltinESMExports()
