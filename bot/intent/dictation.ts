/** Marks that a person says aloud while dictating, and what they stand for. */
const spokenMarks: readonly (readonly [RegExp, string])[] = [
  [/\s+(?:komma|comma)\s+/giu, ', '],
  [/\s+(?:vraagteken|question mark)(?=\s|$)[.?]?/giu, '?'],
  [/\s+(?:uitroepteken|exclamation mark)(?=\s|$)[.!]?/giu, '!'],
  [/\s+(?:nieuwe regel|nieuwe alinea|new line)(?=\s|$)[.]?/giu, ' '],
  [/\s+(?:punt|full stop)[.]?$/giu, '.'],
]
const spokenAddress =
  /(?<!\S)(\S+(?: (?:punt|dot) \S+)*) (?:apen?staartje|at-teken) (\S+(?: (?:punt|dot) \S+)+)/iu

const spokenAt = / (?:apen?staartje|at-teken) /iu

/** Returns the message with spoken marks as signs: "Dekker komma Velp" becomes "Dekker, Velp". */
export function withSpokenMarks(text: string): string {
  const addressed = spokenAt.test(text) ? withAddress(text) : text
  return spokenMarks.reduce((written, [mark, sign]) => written.replace(mark, sign), spelled(addressed)).trim()
}

function withAddress(text: string): string {
  return text.replace(spokenAddress, (_, person: string, domain: string) =>
    [person, domain].map((part) => part.replace(/ (?:punt|dot) /giu, '.')).join('@'),
  )
}

/** Joins a spelled name, or drops it if the message has the name as well: "Scholten, S-C-H-O-L-T-E-N". */
function spelled(text: string): string {
  return text.replace(/(?:[,.]\s*)?(?<!\p{L})((?:\p{L}-){3,}\p{L})(?!\p{L})/gu, (all, letters: string) => {
    const word = letters.replaceAll('-', '')
    return text.toLowerCase().includes(word.toLowerCase()) ? '' : all.replace(letters, word)
  })
}
