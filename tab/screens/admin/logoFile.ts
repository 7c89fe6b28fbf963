/** The largest logo the server keeps, in bytes. */
export const largestLogoBytes = 64 * 1024

export type LogoProblem = 'kind' | 'tooLarge' | 'empty'

const kinds: readonly string[] = ['image/png', 'image/svg+xml']

/** What is wrong with a file as a logo, seen from outside; null when it may be sent. The server looks inside. */
export function logoProblem(file: { readonly type: string; readonly size: number }): LogoProblem | null {
  if (!kinds.includes(file.type)) return 'kind'
  if (file.size === 0) return 'empty'
  return file.size > largestLogoBytes ? 'tooLarge' : null
}

/** The file as a data URL in base64, as the API takes it. Throws when the file cannot be read. */
export async function readLogo(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return `data:${file.type};base64,${btoa(text)}`
}
