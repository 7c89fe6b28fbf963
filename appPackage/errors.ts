/** Why no package was made; the message is for the admin who runs the command. */
export class PackageError extends Error {
  override readonly name = 'PackageError'
}
