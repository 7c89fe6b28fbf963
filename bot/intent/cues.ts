import type { Token } from './token.ts'
import type { Role } from './words.ts'

/** A question that a name may split: one word of each group, in any order. */
type Cue = readonly [role: Role, ...groups: (readonly string[])[]]

const cue = (role: Role, ...groups: readonly string[]): Cue => [
  role,
  ...groups.map((words) => words.split(' ')),
]

/** These outweigh the words in them, such as the "money" of "does Jansen get money back". */
const strong: readonly Cue[] = [
  cue('balance', 'krijg krijgt krijgen', 'terug'),
  cue('balance', 'get gets', 'back'),
  cue('balance', 'up', 'date'),
  cue('balance', 'moet moeten', 'nog', 'betaald', 'worden'),
  cue('balance', 'behind achter'),
  cue('invoices', 'factuur rekening invoice bill', 'wil wilt willen graag wants want', 'ontvangen receive'),
  cue('representative', 'welk welke which', 'bewindvoerderskantoor bewindskantoor'),
]

/** These count only if no word of the message asks a question by itself. */
const weak: readonly Cue[] = [
  cue(
    'lastReceipt',
    'geld het dat iets wat bedrag overschrijving euro eur',
    'binnen aangekomen binnengekregen verwerkt gezien',
    'is zijn was kwam komt kwamen heeft hebben al',
  ),
  cue(
    'lastReceipt',
    'money anything transfer it amount',
    'arrived arrive in through send sent',
    'has did is have any',
  ),
  cue('balance', 'wat hoeveel iets', 'staat staan', 'open uit'),
  cue('balance', 'staat staan', 'nog', 'wat iets'),
  cue('balance', 'staat staan', 'open'),
  cue('balance', 'hoeveel', 'totaal moet moeten achter nog dat'),
  cue('balance', 'stand', 'wat hoe'),
  cue('lastReceipt', 'geld overschrijving overboeking', 'er', 'al'),
  cue('balance', 'still much', 'open'),
  cue('balance', 'how', 'much', 'left remaining total altogether'),
  cue('balance', 'geld', 'krijg krijgt krijgen'),
  cue('representative', 'namens behalf'),
  cue('representative', 'wie', 'mag mogen', 'bellen spreken'),
  cue('representative', 'wie iemand', 'regelt doet beheert behartigt', 'geld geldzaken zaken bankzaken'),
  cue('representative', 'who someone', 'care after manages', 'money affairs finances'),
]

/** Returns the question that the message asks whatever else its words ask, or null. */
export function strongCue(tokens: readonly Token[]): Role | null {
  return firstIn(strong, tokens)
}

/** Returns the question that the message asks by several words together, or null. */
export function weakCue(tokens: readonly Token[]): Role | null {
  const last = tokens.at(-1)?.word
  const has = (words: readonly string[]) => tokens.some(({ word }) => words.includes(word))
  // "staat Jansen open", "wat Jansen nog moet"
  if (last === 'open' && has(['staat', 'staan', 'hoeveel', 'wat', 'iets', 'nog'])) return 'balance'
  // "is Jansen bij"
  if (last === 'bij' && has(['is', 'loopt'])) return 'balance'
  if (last === 'moet' && has(['wat', 'hoeveel'])) return 'balance'
  return firstIn(weak, tokens)
}

function firstIn(cues: readonly Cue[], tokens: readonly Token[]): Role | null {
  const words = new Set(tokens.filter(({ isName }) => !isName).map(({ word }) => word))
  const found = cues.find(([, ...groups]) => groups.every((group) => group.some((word) => words.has(word))))
  return found?.[0] ?? null
}
