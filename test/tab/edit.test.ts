import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEdit } from '../../src/desk/readClientEdit.ts'
import { clientPatch } from '../../src/http/contract.ts'
import { editableClientKeys } from '../../src/values/editableClientKey.ts'
import { ApiError } from '../../tab/api/errors.ts'
import { checkEdit, isDoubtful } from '../../tab/screens/edit/checkEdit.ts'
import {
  type Conflict,
  clientKeysOf,
  clientValuesOf,
  differences,
  editFormOf,
  patchOf,
  representativeValuesOf,
  resolve,
} from '../../tab/screens/edit/clientEdit.ts'
import { countries, countryName } from '../../tab/screens/edit/countries.ts'
import { refusedFields } from '../../tab/screens/edit/refusedFields.ts'
import { exampleClient } from '../bot/exampleClient.ts'

const reach = { phone: '06-12345678', mobile: null, contactPhone: null, contactEmail: null }
const address = { street: 'Prinsenhof 7', postcode: '1234 AB', city: 'Ede', country: 'NL' }
const seen = { ...reach, ...address, email: 'jansen@voorbeeld.nl' }
const form = editFormOf(seen)

describe('what changes', () => {
  test('an unchanged form, or one with only spaces added, has no changes', () => {
    expect(differences(form, seen)).toEqual([])
    expect(differences({ ...form, city: ' Ede ' }, seen)).toEqual([])
    expect(differences(editFormOf({ ...seen, email: null }), { ...seen, email: null })).toEqual([])
  })
  test('old and new value per field, in screen order; an emptied field becomes null', () => {
    expect(differences({ ...form, city: 'Almere', phone: '' }, seen)).toEqual([
      { key: 'phone', from: '06-12345678', to: null },
      { key: 'city', from: 'Ede', to: 'Almere' },
    ])
  })
  test('the new value is in the notation that is written, and another notation is no change', () => {
    expect(differences({ ...form, phone: '0318-612233', postcode: '6711pv' }, seen)).toEqual([
      { key: 'phone', from: '06-12345678', to: '0318 61 22 33' },
      { key: 'postcode', from: '1234 AB', to: '6711 PV' },
    ])
    expect(differences({ ...form, phone: '+31 6 12345678', postcode: '1234ab' }, seen)).toEqual([])
    expect(editFormOf({ ...seen, postcode: '8037TC' })).toMatchObject({
      phone: '06 12 34 56 78',
      postcode: '8037 TC',
    })
  })
  test('the fields are those of the client and, as far as the card shows them, of its contact person', () => {
    const card = {
      ...exampleClient,
      person: { mobile: '0612345678', contactPhone: null, contactEmail: 'a@b.nl' },
    }
    expect(clientKeysOf({ person: null })).not.toContain('mobile')
    expect(clientKeysOf(card)).toEqual(editableClientKeys.filter((key) => key !== 'contactPhone'))
    expect(clientValuesOf(card)).toMatchObject({ mobile: '0612345678', contactEmail: 'a@b.nl' })
  })
  test('a representative is edited by its own id and the number that the card shows', () => {
    const [representative] = exampleClient.representatives
    if (!representative) throw new Error('the example has a representative')
    const current = representativeValuesOf({ ...representative, phone: '06 12 34 56 78', phoneKey: 'mobile' })
    const changed = differences({ ...editFormOf(current), mobile: '0687654321' }, current)
    expect(patchOf(changed, representative.id)).toEqual({
      contactId: representative.id,
      expected: { mobile: '06 12 34 56 78' },
      changes: { mobile: '06 87 65 43 21' },
    })
  })
  test('only changed fields are sent, with what the employee saw', () => {
    expect(patchOf(differences({ ...form, email: 'nieuw@voorbeeld.nl' }, seen))).toEqual({
      expected: { email: 'jansen@voorbeeld.nl' },
      changes: { email: 'nieuw@voorbeeld.nl' },
    })
  })
})

describe('validation', () => {
  const check = (typed: Partial<typeof form>) => {
    const changed = { ...form, ...typed }
    return checkEdit(differences(changed, seen), changed)
  }
  test.each([
    [{ phone: '12' }, { phone: 'phone' }],
    [{ phone: 'bel later' }, { phone: 'phone' }],
    [{ phone: '06 1234' }, { phone: 'phone' }],
    [{ mobile: '2417365' }, { mobile: 'phone' }],
    [{ contactEmail: 'jansen@voorbeeld' }, { contactEmail: 'email' }],
    [{ email: 'jansen@voorbeeld' }, { email: 'email' }],
    [{ email: 'jansen voorbeeld.nl' }, { email: 'email' }],
    [{ postcode: '0123 AB' }, { postcode: 'postcode' }],
    [{ postcode: '1234' }, { postcode: 'postcode' }],
    [{ street: 'a\u0007b' }, { street: 'characters' }],
    [{ city: 'x'.repeat(101) }, { city: 'tooLong' }],
  ])('%j is refused as %j', (typed, problems) => {
    expect(check(typed)).toEqual(problems)
  })
  test.each([
    [{ phone: '0318 61 22 33' }],
    [{ phone: '+31 (0)6 12345679' }],
    [{ email: 'a.b@zorg.voorbeeld.nl' }],
    [{ postcode: '6711pv' }],
    [{ postcode: '50667', country: 'DE' }],
    [{ phone: '', email: '', street: '', postcode: '', city: '' }],
  ])('%j is accepted', (typed) => {
    expect(check(typed)).toEqual({})
  })
  test('a value that was already invalid does not block a change to another field', () => {
    const old = { ...seen, phone: 'onbekend' }
    const changed = { ...editFormOf(old), city: 'Almere' }
    expect(checkEdit(differences(changed, old), changed)).toEqual({})
  })
  test('the server accepts exactly the edits that pass here', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('1234 ab', '6711PV', '06 12345678', '+49 221 123456', 'a@b.nl', 'a@b', '12', ''),
    )
    fc.assert(
      fc.property(fc.constantFrom('phone', 'email', 'postcode', 'street', 'city'), text, (key, typed) => {
        const changed = { ...form, [key]: typed }
        const changes = differences(changed, seen)
        fc.pre(changes.length > 0)
        const patch = clientPatch.parse(patchOf(changes))
        const accepts = () => readEdit(patch, { country: 'NL' })
        if (Object.keys(checkEdit(changes, changed)).length === 0) expect(accepts).not.toThrow()
        else expect(accepts).toThrow('desk/invalid')
      }),
      { numRuns: 500 },
    )
  })
  test('without a country the address is Dutch, on the server as well', () => {
    const german = { ...seen, postcode: '50667', country: 'DE' }
    const changed = { ...editFormOf(german), postcode: '50668', country: '' }
    const changes = differences(changed, german)
    expect(checkEdit(changes, changed)).toEqual({ postcode: 'postcode' })
    expect(() => readEdit(clientPatch.parse(patchOf(changes)), german)).toThrow('desk/invalid')
  })
  test('a foreign number that we do not know is accepted with a warning', () => {
    const changes = differences({ ...form, phone: '+1 555 0100 100' }, seen)
    expect(checkEdit(changes, form)).toEqual({})
    expect(isDoubtful('phone', changes)).toBe(true)
    expect(isDoubtful('phone', differences({ ...form, phone: '+49 221 123456' }, seen))).toBe(false)
  })
})

describe('a conflict', () => {
  const conflict: readonly Conflict[] = [{ key: 'city', seen: 'Ede', now: 'Wageningen', yours: 'Almere' }]
  const typed = {
    form: { city: 'Almere', phone: '06 87 65 43 21' },
    seen: { city: seen.city, phone: seen.phone },
  }
  const resolved = (choices: Parameters<typeof resolve>[2], conflicts = conflict) => {
    const next = resolve(typed, conflicts, choices)
    return { form: { ...form, ...next.form }, seen: { ...seen, ...next.seen } }
  }

  test('choosing yours sends it again, now expecting the current value', () => {
    const next = resolved({ city: 'yours' })
    expect(patchOf(differences(next.form, next.seen))).toEqual({
      expected: { phone: '06-12345678', city: 'Wageningen' },
      changes: { phone: '06 87 65 43 21', city: 'Almere' },
    })
  })
  test('choosing the current value drops that field and keeps the rest of the edit', () => {
    const next = resolved({ city: 'now' })
    expect(differences(next.form, next.seen)).toEqual([
      { key: 'phone', from: '06-12345678', to: '06 87 65 43 21' },
    ])
  })
  test('a field that someone else emptied can stay empty', () => {
    const emptied = [{ key: 'city', seen: 'Ede', now: null, yours: 'Almere' }]
    expect(resolve(typed, emptied, { city: 'now' }).form.city).toBe('')
  })
  test('once resolved, the same conflict does not come back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...editableClientKeys),
        fc.option(fc.string({ minLength: 1, maxLength: 9 }).filter((text) => text.trim() === text)),
        fc.constantFrom('now' as const, 'yours' as const),
        (key, now, choice) => {
          const mine = { form: { [key]: 'mijn waarde' }, seen: { [key]: seen[key] } }
          const typed = resolve(mine, [{ key, seen: seen[key], now, yours: 'mijn waarde' }], {
            [key]: choice,
          })
          const next = { form: { ...form, ...typed.form }, seen: { ...seen, ...typed.seen } }
          const edit = patchOf(differences(next.form, next.seen))
          const client = { ...seen, [key]: now }
          for (const changed of differences(next.form, next.seen)) {
            expect(changed.from).toBe(client[changed.key])
          }
          expect(Object.keys(edit.changes)).toEqual(choice === 'yours' && now !== 'mijn waarde' ? [key] : [])
        },
      ),
    )
  })
})

describe('fields that the server refused', () => {
  const sent = { expected: { email: 'jansen@voorbeeld.nl' }, changes: { email: 'a@b.nl' } }
  const refusal = new ApiError('desk/invalid', {
    status: 400,
    problem: {
      type: 'urn:servicedeskportaal:desk/invalid',
      title: 'Niet goed ingevuld',
      status: 400,
      code: 'desk/invalid',
      detail: { nl: 'Niet alles is goed ingevuld.', en: 'Not everything is filled in well.' },
      fields: [
        { path: 'changes.email', code: 'email' },
        { path: 'expected.city', code: 'missing' },
      ],
    },
  })
  test('are marked until the employee changes them', () => {
    expect(refusedFields(refusal, sent, { ...form, email: 'a@b.nl' })).toEqual({ email: 'email' })
    expect(refusedFields(refusal, sent, { ...form, email: 'a@bb.nl' })).toEqual({})
  })
  test('are empty after another kind of failure', () => {
    expect(refusedFields(new ApiError('tab/unreachable'), sent, form)).toEqual({})
    expect(refusedFields(null, undefined, form)).toEqual({})
  })
})

describe('countries', () => {
  test('nearby countries come first, the others by name in the language of the screen', () => {
    const names = countries('nl', 'NL').map(({ name }) => name)
    expect(names.slice(0, 4)).toEqual(['Nederland', 'België', 'Duitsland', 'Afghanistan'])
    expect(countries('en', '')[0]).toEqual({ code: 'NL', name: 'Netherlands' })
    expect(new Set(countries('nl', 'NL').map(({ code }) => code)).size).toBe(249)
  })
  test('a value from Exact is kept even if it is not a country code', () => {
    expect(countries('nl', '--')[0]).toEqual({ code: '--', name: '--' })
    expect(countryName('ZZ', 'nl')).not.toBe('')
    expect(countryName('DE', 'nl')).toBe('Duitsland')
  })
})
