import { readMoveConfig } from '../config.ts'
import { fillDatabase, readDatabase } from '../database/backup/index.ts'
import { claimDatabase, claimExistingDatabase, type OpenDatabase } from '../database/open.ts'
import { handOver } from '../exact/index.ts'
import { version } from '../version.ts'
import { markRestored, prepareSearching } from './restore.ts'
import { type Note, run } from './run.ts'

/**
 * Moves everything from the embedded database to an empty PostgreSQL database, including the right to use Exact. Leaves
 * the folder in place as a copy. Returns the line to print.
 */
export async function move(
  { folder, url }: { readonly folder: string; readonly url: string },
  note: Note,
): Promise<string> {
  const from = await claimExistingDatabase({ kind: 'folder', folder }, note)
  const source = await from.open()
  try {
    const to = await claimDatabase({ kind: 'postgres', url })
    const target = await to.openAsIs()
    try {
      await copyAll(source, target)
      await prepareSearching(target, note)
      await handOver(source, target)
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
  return `Moved everything to PostgreSQL. Start the portal with DATABASE_URL. The folder ${folder} is now a copy that does not use Exact; remove it when all is well.`
}

function copyAll(source: OpenDatabase, target: OpenDatabase): Promise<void> {
  return readDatabase(source, { portal: version, now: new Date() }, (parts) =>
    fillDatabase(target, parts, markRestored),
  )
}

if (import.meta.main) {
  await run({ name: 'move', parameters: [] }, (_, note) => move(readMoveConfig(process.env), note))
}
