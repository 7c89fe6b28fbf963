import type { Person } from '../people.ts'
import { firstNames, offices, places, streets, surnames } from './crowdNames.ts'

/** Returns a pseudo-random generator of integers below a limit, always the same for the same index. */
export function chance(index: number): (limit: number) => number {
  let state = (Math.imul(index + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

/** Picks the first items far more often than the last ones, as with common names. */
function skewed<Item>(items: readonly Item[], pick: (limit: number) => number): Item {
  const item = items[Math.floor((pick(1000) / 1000) ** 2 * items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

/**
 * Returns client `index` of a realistic Dutch crowd that surrounds the people of the corpus. A larger crowd contains each
 * smaller one. Client numbers start at 500001 and telephone numbers with 06-2, so that no number in the corpus occurs
 * here by accident. Names, cities and streets are common ones.
 */
export function crowdMember(index: number): Person {
  const pick = chance(index)
  const [prefix, last] = skewed(surnames, pick)
  const first = skewed(firstNames, pick)
  const place = skewed(places, pick)
  const surname = pick(9) === 0 ? `${last}-${skewed(surnames, pick).join(' ').trim()}` : last
  const initials = `${first.charAt(0)}.${pick(3) === 0 ? `${'ACHJMPW'.charAt(pick(7))}.` : ''}`
  const letter = () => 'ABCDEFGHJKLMNPRSTVWXZ'.charAt(pick(21))
  const style = pick(10)
  const formal = [initials, prefix, surname].filter(Boolean).join(' ')
  const person: Person = {
    number: String(500001 + index),
    name:
      style < 7
        ? formal
        : style < 8
          ? `${surname}, ${initials} ${prefix}`.trim()
          : [first, prefix, surname].filter(Boolean).join(' '),
    person: { first, initials, prefix, last: surname },
    street: `${skewed(streets, pick)} ${1 + pick(240)}`,
    postcode: `${place.from + pick(place.to - place.from + 1)}${letter()}${letter()}`,
    city: place.name,
    status: pick(25) === 0 ? 'ended' : 'active',
  }
  return {
    ...person,
    ...(pick(4) > 0 ? { phone: `06-2${String(pick(10_000_000)).padStart(7, '0')}` } : {}),
    ...(pick(3) > 0 ? { email: `${mailbox(first)}.${mailbox(prefix + last)}${index}@voorbeeld.nl` } : {}),
    ...(pick(10) > 0 ? { born: birthDay(pick) } : {}),
    ...(pick(10) > 0 ? { iban: `NL${10 + pick(89)}RABO0${String(200_000_000 + pick(700_000_000))}` } : {}),
    ...(pick(6) === 0
      ? { representative: { name: skewed(offices, pick), role: 'bewindvoerder' } as const }
      : {}),
  }
}

function birthDay(pick: (limit: number) => number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${1925 + pick(80)}-${two(1 + pick(12))}-${two(1 + pick(28))}`
}

function mailbox(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase()
}
