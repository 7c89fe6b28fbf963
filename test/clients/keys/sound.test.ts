import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sound } from '../../../src/clients/keys/sound.ts'
import { fold } from '../../../src/clients/keys/text.ts'

const soundOf = (word: string) => sound(fold(word))

test.each([
  ['ei = ij', ['Meijer', 'Meier', 'Meyer']],
  ['ei = ij', ['Heijden', 'Heiden', 'Heyden', 'Heide']],
  ['ou = au', ['Wouters', 'Wauters', 'Wouwters']],
  ['c = k', ['Claassen', 'Klaassen', 'Klasen', 'Claessen']],
  ['c = k', ['Christiaans', 'Kristiaans']],
  ['c = s', ['Cindy', 'Sindy']],
  ['f = v = ph', ['Verhoeven', 'Ferhoeven', 'Verhoeve', 'Pherhoeven']],
  ['d = dt = t', ['Brandt', 'Brant', 'Brand', 'Brandd']],
  ['d = t', ['Hendriks', 'Hentriks', 'Hendrix']],
  ['s = z', ['Zwart', 'Swart']],
  ['doubled letters', ['Jansen', 'Janssen', 'Jannsen']],
  ['doubled letters', ['Peeters', 'Peters']],
  ['ui = uy', ['Kuijper', 'Kuiper', 'Kuyper', 'Cuyper', 'Cuijper']],
  ['sch at the end', ['Bosch', 'Bos']],
  ['th', ['Thijssen', 'Tijssen', 'Teissen']],
  ['gh = ch = g', ['Berghuis', 'Berguis', 'Berchuis']],
  ['ie = y at the end', ['Hennie', 'Henny', 'Henni']],
  ['y = j at the start', ['Youssef', 'Joussef', 'Jousef']],
  ['umlauts written out', ['Müller', 'Mueller', 'Muller']],
])('%s: %j sound alike', (_, words) => {
  expect(new Set(words.map(soundOf)).size).toBe(1)
})

test.each([
  ['Bakker', 'Dekker'],
  ['Dekker', 'Tekker'],
  ['Mulder', 'Muller'],
  ['Visser', 'Bisser'],
  ['Smit', 'Smet'],
  ['Jansen', 'Hansen'],
  ['Boer', 'Buur'],
  ['Kok', 'Koek'],
])('%s and %s sound different', (one, other) => {
  expect(soundOf(one)).not.toBe(soundOf(other))
})

test('short words and non-words have no sound, and other scripts sound as written', () => {
  expect([sound('ed'), sound('12a'), sound(''), sound('a b')]).toEqual([null, null, null, null])
  expect(sound('иванова')).toBe('иванова')
})

test('the sound of a sound is the same', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'abcdefghiklmnopqrstuvwxyz'),
    minLength: 3,
    maxLength: 20,
  })
  fc.assert(
    fc.property(letters, (word) => {
      const once = sound(word)
      if (once !== null && once.length >= 3) expect(sound(once)).toBe(once)
    }),
    { numRuns: 2000 },
  )
})
