import { ConfigError } from './config.ts'
import { BackupError } from './database/backup/index.ts'
import { DatabaseStartError, FolderError } from './database/open.ts'

const forTheAdmin = [BackupError, ConfigError, DatabaseStartError, FolderError]

/** Returns the line that a fault has for the admin; for a fault of ours, its stack. */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return forTheAdmin.some((kind) => error instanceof kind) ? error.message : (error.stack ?? error.message)
}

export function exitWithLine(line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}
