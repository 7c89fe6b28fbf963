import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Loaded before a program. The free space that the program sees is the number of bytes in the file PRETEND_SPACE, or
 * that of the disk while the file is missing. If the file holds two numbers, the program sees the first one once and
 * then the second. For machines on which a test may not make a file system of its own.
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
