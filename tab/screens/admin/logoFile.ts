/** The server's size limit for a logo, in bytes. */
export const maxLogoBytes = 64 * 1024

export type LogoProblem = 'kind' | 'tooLarge' | 'empty'

const kinds: readonly string[] = ['image/png', 'image/svg+xml']

/** Returns why a file cannot be a logo, by type and size; null if it may be sent. The server checks the contents. */
export function logoProblem(file: { readonly type: string; readonly size: number }): LogoProblem | null {
  if (!kinds.includes(file.type)) return 'kind'
  if (file.size === 0) return 'empty'
  return file.size > maxLogoBytes ? 'tooLarge' : null
}

/** Returns the file as a base64 data URL. Throws if the file cannot be read. */
export async function readLogo(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return `data:${file.type};base64,${btoa(text)}`
}
