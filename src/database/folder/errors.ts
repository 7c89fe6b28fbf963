/** The folder of the embedded database cannot be used. The message is one line: setting, fault and remedy. */
export class FolderError extends Error {
  override readonly name = 'FolderError'
}
