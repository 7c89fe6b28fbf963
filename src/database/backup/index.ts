export { BackupError } from './errors.ts'
export { checkBackupFile, readBackupFile, writeBackupFile } from './file.ts'
export { fillDatabase } from './fillDatabase.ts'
export { readDatabase } from './readDatabase.ts'
