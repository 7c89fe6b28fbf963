import { ConfigError } from './config.ts'
import { BackupError } from './database/backup/index.ts'
import { DatabaseStartError, FolderError } from './database/open.ts'

const forTheAdmin = [BackupError, ConfigError, DatabaseStartError, FolderError]

/** Returns an error's line for the admin. Any other error is a bug, so it returns the stack. */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return forTheAdmin.some((kind) => error instanceof kind) ? error.message : (error.stack ?? error.message)
}

/** Ends the process with exit code 1 after printing the line. */
export function exitWithLine(line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}
