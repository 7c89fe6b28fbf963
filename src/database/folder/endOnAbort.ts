import { writeSync } from 'node:fs'
import type { Extension } from '@electric-sql/pglite'
import { spaceFor } from './freeSpace.ts'

/**
 * Ends the process when PGlite aborts, as after a write that failed in the write-ahead log. PGlite itself would try
 * the same step for ever and hold up everything. What was committed is safe: the next start recovers it.
 * An abort while the database is being opened is an error that `open` reports.
 */
export function endOnAbort(folder: string): Extension {
  return {
    name: 'end on abort',
    setup: async (_, emscriptenOpts) => {
      let isOpen = false
      return {
        emscriptenOpts: { ...emscriptenOpts, onAbort: () => isOpen && end(folder) },
        init: async () => {
          isOpen = true
        },
      }
    },
  }
}

function end(folder: string): never {
  const why =
    spaceFor(folder) === 'enough'
      ? `the embedded database in ${folder} broke down. This process ends; start it again. If that does not help, restore a back-up.`
      : `the disk that holds ${folder} is full. This process ends; free some space and start it again. Nothing that was saved is lost.`
  try {
    writeSync(2, `DATA_DIR: ${why}\n`)
  } finally {
    process.exit(1)
  }
}
