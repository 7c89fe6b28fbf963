/** A back-up cannot be made or restored. The message is one line for the admin, with fault and remedy. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}
