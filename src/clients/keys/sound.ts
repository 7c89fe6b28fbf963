/** A shorter word sounds like too many others. */
const shortestHeard = 3
/** The rules lead to an end in two or three rounds; this many is a stop, not a number that is reached. */
const mostRounds = 8

/** Spellings that a listener cannot tell apart in Dutch, each written one way. In this order. */
const rules: readonly (readonly [RegExp, string])[] = [
  // Youssef = Joussef, Christa = Krista, Chantal = Sjantal.
  [/^y(?=[aeou])/g, 'j'],
  [/^ch(?=[rl])/g, 'k'],
  [/^(?:ch(?=[aeou])|sh)/g, 'sj'],
  // Ph, gh and th; Bosch = Bos; ck, c, q and x; Claes = Klaas.
  [/ph/g, 'f'],
  [/sch(?=s|$)/g, 's'],
  [/[cg]h/g, 'g'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/qu/g, 'kw'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/th/g, 't'],
  // At the start d and t are told apart; further on they are not (Bernd = Bernt, Hendriks = Hentriks).
  [/(?<=.)d/g, 't'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/(?<=.)h(?![aeiouy])/g, ''],
  [/ae/g, 'a'],
  [/ue/g, 'u'],
  // Heijden = Heiden = Heyden, Kuiper = Kuyper, Marie = Mary.
  [/(?<=[aeou])i/g, 'y'],
  [/ey/g, 'y'],
  [/ie/g, 'i'],
  [/y$/g, 'i'],
  [/[ao]uw?/g, 'ou'],
  [/(.)\1+/gu, '$1'],
  // The n of Verhoeven is hardly spoken, nor that of Rozenboom.
  [/en(?=[bfgklmprw]|$)/g, 'e'],
  [/b$/g, 'p'],
]

/** How a folded word sounds; words that cannot be told apart by ear have the same. Null for what is no word. */
export function sound(word: string): string | null {
  if (word.length < shortestHeard || !/^\p{L}+$/u.test(word)) return null
  let heard = word
  for (let round = 0; round < mostRounds; round += 1) {
    const next = rules.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling), heard)
    if (next === heard) return heard
    heard = next
  }
  return heard
}
