import fc from 'fast-check'
import { expect, test } from 'vitest'
import { abbreviated, accents, clientOf, finds, jansen, particles, person } from './someone.ts'

test('an accent more or less never loses the hit', () => {
  fc.assert(
    fc.property(person, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (someone, choices) => {
      let q = someone.surname
      for (const choice of choices) {
        const at = choice % q.length
        const marked = Object.entries(accents).find(([letter]) => letter === q[at]?.toLowerCase())?.[1]
        if (marked) q = q.slice(0, at) + (marked[choice % marked.length] ?? '') + q.slice(at + 1)
      }
      const bare = someone.surname.normalize('NFD').replace(/\p{M}/gu, '')
      for (const text of [q, q.normalize('NFD'), bare, q.toUpperCase(), q.toLowerCase()]) {
        expect(finds(clientOf(someone), text), text).toBe(true)
      }
    }),
  )
})

test('a tussenvoegsel more, less, or in any abbreviation never loses the hit', () => {
  fc.assert(
    fc.property(person, fc.constantFrom(...particles), (someone, other) => {
      const same = [someone.particle, ...(abbreviated[someone.particle] ?? [])]
      for (const particle of [...same, '', other]) {
        for (const q of [`${particle} ${someone.surname}`, `${someone.surname}, ${particle}`]) {
          expect(finds(clientOf(someone), q), q).toBe(true)
        }
      }
    }),
  )
})

test('a tussenvoegsel written as one with the name never loses the hit', () => {
  fc.assert(
    fc.property(person, (someone) => {
      const q = (someone.particle + someone.surname).replace(/[ './]/g, '')
      expect(finds(clientOf(someone), q), q).toBe(true)
    }),
  )
})

test('ij, y and ÿ are the same letter', () => {
  fc.assert(
    fc.property(person, fc.constantFrom('y', 'ÿ', 'Y', 'ĳ', 'IJ'), (someone, letter) => {
      expect(finds(clientOf(someone), someone.surname.replace(/ij/i, letter))).toBe(true)
    }),
  )
})

test('apostrophe and hyphen are optional', () => {
  fc.assert(
    fc.property(person, fc.constantFrom("'", '’', '', '`'), (someone, apostrophe) => {
      expect(finds(clientOf(someone), someone.surname.replace("'", apostrophe))).toBe(true)
    }),
  )
  const double = clientOf({ ...jansen, surname: 'Vries-Berg', particle: 'de', initials: 'A.M.' })
  for (const q of ['vries-berg', 'berg-vries', 'vries berg', 'berg de vries', 'vriesberg']) {
    expect(finds(double, q), q).toBe(true)
  }
})

test('a space in the postcode, its case and the house number never lose the hit', () => {
  fc.assert(
    fc.property(person, fc.constantFrom('', ' ', '  '), fc.boolean(), (someone, space, upper) => {
      const [digits, letters] = [someone.postcode.slice(0, 4), someone.postcode.slice(-2)]
      for (const house of ['', ` ${someone.house}`]) {
        const q = `${digits}${space}${upper ? letters.toUpperCase() : letters.toLowerCase()}${house}`
        expect(finds(clientOf(someone), q), q).toBe(true)
      }
    }),
  )
})

test('the addition of a house number is found however it is separated', () => {
  const separators = fc.constantFrom(' ', '-', '/')
  // Exact may have a number and letters without a separator, but never two numbers.
  const additions = fc.constantFrom('a', 'A', 'hs', 'bis', 'II', 'zw', 'rood', '2', '14')
  fc.assert(
    fc.property(person, additions, separators, separators, (someone, addition, written, typed) => {
      const client = { ...clientOf(someone), street: `Dorpsstraat ${someone.house}${written}${addition}` }
      const code = someone.postcode.replace(' ', '')
      const isDigits = /\d/.test(addition)
      fc.pre(!isDigits || written !== ' ')
      for (const q of [
        `${code} ${someone.house}${typed}${addition}`,
        `${code} ${someone.house}${typed}${addition.toUpperCase()} ${someone.surname}`,
        ...(isDigits ? [] : [`${code} ${someone.house}${addition.toLowerCase()}`]),
      ]) {
        expect(finds(client, q), q).toBe(true)
      }
      const other = { ...client, street: `Dorpsstraat ${someone.house}${written}x` }
      expect(finds(other, `${code} ${someone.house}${typed}${addition}`)).toBe(false)
    }),
  )
})

test('a country code, brackets, spaces and dashes never lose a telephone number', () => {
  fc.assert(
    fc.property(person, (someone) => {
      const { phone } = someone
      for (const q of [
        `06${phone}`,
        `+316${phone}`,
        `+31 6 ${phone}`,
        `+31 (0)6 ${phone}`,
        `00316${phone}`,
        `06-${phone.slice(0, 4)}-${phone.slice(4)}`,
        `06 ${phone.slice(0, 2)} ${phone.slice(2, 5)} ${phone.slice(5)}`,
        phone.slice(-6),
        phone.slice(-7),
      ]) {
        expect(finds(clientOf(someone), q), q).toBe(true)
      }
    }),
  )
})

/** Returns a Dutch telephone number in every common notation. */
function notations(area: string, rest: string): readonly string[] {
  const bare = area.slice(1)
  const spaced = rest.replace(/(.{3})(?=.)/g, '$1 ')
  return [
    `${area}${rest}`,
    `${area}-${rest}`,
    `${area} ${spaced}`,
    `(${area}) ${rest}`,
    `${area}/${rest}`,
    `+31${bare}${rest}`,
    `+31 ${bare} ${spaced}`,
    `+31 (0)${bare} ${rest}`,
    `+31(0)${bare}-${rest}`,
    `0031${bare}${rest}`,
    `0031 (0)${bare} ${spaced}`,
  ]
}

test('a telephone number is found in every notation, on either side', () => {
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
  const numbers = fc.oneof(
    digits(8).map((rest) => notations('06', rest)),
    digits(7).map((rest) => notations(rest < '5' ? '020' : '070', `5${rest.slice(1)}`)),
    digits(6).map((rest) => notations('0318', `5${rest.slice(1)}`)),
  )
  fc.assert(
    fc.property(person, numbers, fc.nat(), (someone, written, choice) => {
      const phone = written[choice % written.length] ?? ''
      for (const q of written) {
        expect(finds({ ...clientOf(someone), phone }, q), `${phone}: ${q}`).toBe(true)
      }
    }),
  )
  const brussels = { ...clientOf(jansen), phone: '+32 2 555 12 12' }
  for (const q of ['003225551212', '+3225551212', '0032 2 555 12 12', '+32 (0)2 555 12 12', '5551212']) {
    expect(finds(brussels, q), q).toBe(true)
  }
})

test('an e-mail address in any case, and an account number in any groups, never lose the hit', () => {
  fc.assert(
    fc.property(person, fc.constantFrom('', ' ', '.'), fc.boolean(), (someone, between, upper) => {
      const row = {
        ...clientOf(someone),
        email: 'Familie.Jansen@Voorbeeld.nl',
        ibans: ['NL20INGB0001234567'],
      }
      const iban = ['NL20', 'INGB', '0001', '2345', '67'].join(between === '.' ? '' : between)
      const tail = ['1234', '567'].join(between)
      for (const q of [
        'familie.jansen@voorbeeld.nl',
        '<familie.jansen@voorbeeld.nl>',
        iban,
        `iban ${tail}`,
      ]) {
        const typed = upper ? q.toUpperCase() : q.toLowerCase()
        expect(finds(row, typed), typed).toBe(true)
      }
    }),
  )
})

test('an accent, a tussenvoegsel, a space in the postcode and a country code at once never lose the hit', () => {
  fc.assert(
    fc.property(person, fc.constantFrom(...particles), fc.nat(), (someone, particle, choice) => {
      const { surname, postcode, phone } = someone
      const accented = surname.replace(/[aeiou]/, (letter) => {
        const marks = Object.entries(accents).find(([plain]) => plain === letter)?.[1] ?? letter
        return marks[choice % marks.length] ?? letter
      })
      const spaced = `${postcode.slice(0, 4)} ${postcode.slice(-2)}`
      for (const q of [
        `${particle} ${accented} ${spaced}`,
        `${accented}, +316${phone}`,
        `+31 6 ${phone} ${spaced}`,
        `${spaced} ${accented} éde`,
      ]) {
        expect(finds(clientOf(someone), q), q).toBe(true)
      }
    }),
  )
})

test('words may come in any order', () => {
  fc.assert(
    fc.property(person, (someone) => {
      const parts = [someone.surname, 'ede', someone.postcode.replace(' ', '')]
      for (const q of [parts, [...parts].reverse(), [parts[1], parts[2], parts[0]]]) {
        expect(finds(clientOf(someone), q.join(' ')), q.join(' ')).toBe(true)
      }
    }),
  )
})
