const titles = /^(de heer|dhr|mevrouw|mevr|mw|hr|fam|familie|drs|dr|ir|mr|ing|prof)\.?\s+/i
const initials = /^((\p{L}|[A-Z][a-z])\.\s?)+/u
const particles = new Set(
  "van von der den de het 't te ter ten op in aan bij onder over d' d l' la le du des el al".split(' '),
)

/**
 * Returns a name in the Dutch order of a list: surname, first names, prefix. "W.H. van den Berg" and "Berg, W.H. van den"
 * both become "Berg W.H. van den".
 */
export function listedName(name: string): string {
  const bare = name.trim().replace(titles, '')
  const [beforeComma = '', ...afterComma] = bare.split(',')
  if (afterComma.length > 0) return `${withoutParticles(beforeComma).surname} ${afterComma.join(' ').trim()}`
  const start = initials.exec(bare)?.[0] ?? ''
  const words = bare.slice(start.length).split(/\s+/).filter(Boolean)
  const particle = words.findIndex((word) => particles.has(word))
  // Without initials or a prefix, only the last word is certainly the surname.
  const from = start !== '' ? 0 : particle >= 0 ? particle : Math.max(0, words.length - 1)
  const { surname, prefix } = withoutParticles(words.slice(from).join(' '))
  return [surname, start.trim(), ...words.slice(0, from), prefix].filter(Boolean).join(' ')
}

function withoutParticles(text: string): { readonly surname: string; readonly prefix: string } {
  const words = text.replace(/^([dl]')(?=\p{L})/iu, '$1 ').split(/\s+/)
  const first = words.findIndex((word) => !particles.has(word.toLowerCase()))
  const at = Math.max(first, 0)
  return { surname: words.slice(at).join(' '), prefix: words.slice(0, at).join(' ') }
}
