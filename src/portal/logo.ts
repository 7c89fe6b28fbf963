const maxBytes = 64 * 1024
const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const dataUrl = /^data:image\/(png|svg\+xml);base64,([a-z0-9+/]+={0,2})$/i
/** Content that makes an SVG more than a drawing: scripts, event handlers, references, entities. */
const activeContent =
  /<\s*(script|foreignobject|iframe|object|embed|use|image|style|animate\w*|set)\b|\bon\w+\s*=|href|javascript:|url\s*\(|<!|<\?(?!xml\s)|&#/i

/** Whether a data URL holds a PNG or a passive SVG of at most 64 kB. */
export function isHarmlessLogo(logo: string): boolean {
  const [, kind, content] = dataUrl.exec(logo) ?? []
  if (!kind || !content) return false
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length > maxBytes) return false
  if (kind.toLowerCase() === 'png') return bytes.subarray(0, pngStart.length).equals(pngStart)
  const text = bytes.toString('utf8')
  return /<svg[\s>]/i.test(text) && !activeContent.test(text)
}
