/** The package cannot be made. The message is for the admin who runs the command. */
export class PackageError extends Error {
  override readonly name = 'PackageError'
}
