import { readDatabaseConfig } from '../config.ts'
import { readDatabase, writeBackupFile } from '../database/backup/index.ts'
import { claimExistingDatabase, type DatabaseLocation } from '../database/open.ts'
import { version } from '../version.ts'
import { type Note, run } from './run.ts'

/** Writes everything in the database to a new file. Returns the line to print. */
export async function backUp(location: DatabaseLocation, path: string, note: Note): Promise<string> {
  const claimed = await claimExistingDatabase(location, note)
  const opened = await claimed.openAsIs()
  try {
    const { rows, bytes } = await readDatabase(opened, { portal: version, now: new Date() }, (parts) =>
      writeBackupFile(path, parts),
    )
    return `Backed up ${rows} rows to ${path} (${(bytes / 1e6).toFixed(1)} MB). Keep ENCRYPTION_KEY too, in another place.`
  } finally {
    await opened.close()
  }
}

if (import.meta.main) {
  await run({ name: 'backup', parameters: ['<file>'] }, ([path = ''], note) =>
    backUp(readDatabaseConfig(process.env), path, note),
  )
}
