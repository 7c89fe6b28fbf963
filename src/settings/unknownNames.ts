const ourPrefixes = /^(EXACT|ENTRA|BOT)_/
/** Names differ only by chance in fewer letters than this. */
const shortestComparedName = 6

/**
 * Returns a warning for each name that is probably a misspelt setting: one that resembles a setting, or begins with
 * a prefix of the portal's own. Values are never in it.
 */
export function warningsOfUnknownNames(
  given: readonly string[],
  known: readonly string[],
): readonly string[] {
  return given
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = known.find((setting) => resembles(name, setting))
      const isOurs = ourPrefixes.test(name)
      if (!meant && !isOurs) return []
      const advice = meant ? `Did you mean ${meant}?` : 'Look its name up in docs/install.md, or remove it.'
      return [`${name}: is not a setting of the portal, so it has no effect. ${advice}`]
    })
}

function resembles(name: string, setting: string): boolean {
  const [one, other] = [name, setting].map((each) => each.toUpperCase().replace(/[^A-Z]/g, ''))
  if (one === undefined || other === undefined || one.length < shortestComparedName) return false
  return distance(one, other) <= (other.length < 9 ? 1 : 2)
}

/** How many letters have to be added, removed or replaced to turn one word into the other. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (const [row, letter] of [...one].entries()) {
    const current = [row + 1]
    for (const [column, otherLetter] of [...other].entries()) {
      const replaced = (above[column] ?? 0) + (letter === otherLetter ? 0 : 1)
      current.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    above = current
  }
  return above[other.length] ?? 0
}
