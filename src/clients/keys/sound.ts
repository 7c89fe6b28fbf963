/** A shorter word sounds like too many others. */
const minLength = 3
/** Only a safeguard: the rules stop changing a word after two or three rounds. */
const maxRounds = 8

/** Replaces spellings that sound the same in Dutch by one of them, in this order. */
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
  // D and t sound different only at the start of a word (Bernd = Bernt, Hendriks = Hentriks).
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
  // The n of Verhoeven and Rozenboom is barely pronounced.
  [/en(?=[bfgklmprw]|$)/g, 'e'],
  [/b$/g, 'p'],
]

/** Returns the sound of a folded word, the same for all words that sound alike. Null for short words and non-words. */
export function sound(word: string): string | null {
  if (word.length < minLength || !/^\p{L}+$/u.test(word)) return null
  let result = word
  for (let round = 0; round < maxRounds; round += 1) {
    const next = rules.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling), result)
    if (next === result) return result
    result = next
  }
  return result
}
