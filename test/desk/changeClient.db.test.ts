import { describe, expect, test } from 'vitest'
import { DeskError } from '../../src/desk/index.ts'
import { employeeId } from '../../src/values/ids.ts'
import { idOf, uuidOf } from '../clients/people.ts'
import { change } from './ledger.ts'
import { asker, newWorldEachTime, now, refusal } from './world.ts'

const client = idOf('100001')
const read = asker('Desk.Read')
const edit = asker('Desk.Read', 'Desk.Edit')

const at = newWorldEachTime()

describe('an edit', () => {
  const save = (expected: object, changes: object) =>
    at().desk.changeClient(edit, client, { expected, changes })
  const wrong = async (expected: object, changes: object) => {
    const error = await save(expected, changes).catch((reason: unknown) => reason)
    if (!(error instanceof DeskError)) throw error
    return [error.code, ...error.fields.map(({ path, code }) => `${path}: ${code}`)]
  }

  test('sends only what changes', async () => {
    const expected = { phone: '06-12349876', city: 'Wijk bij Duurstede', email: 'sjoerd@voorbeeld.nl' }
    const changes = { phone: '030-2345678', city: 'Wijk bij Duurstede', email: '' }
    expect(await save(expected, changes)).toEqual({ changeId: change })
    expect(at().ledger.calls).toEqual(['requestChange {"phone":"030 234 56 78","email":null}'])
  })

  test.each([
    [{ phone: '12' }, 'changes.phone: phone'],
    [{ phone: 'geen' }, 'changes.phone: phone'],
    [{ phone: '06 1234' }, 'changes.phone: phone'],
    [{ email: 'jan@' }, 'changes.email: email'],
    [{ email: 'jan jansen@voorbeeld.nl' }, 'changes.email: email'],
    [{ postcode: '12 AB' }, 'changes.postcode: postcode'],
    [{ postcode: '0123AB' }, 'changes.postcode: postcode'],
    [{ country: 'nl' }, 'changes.country: country'],
    [{ street: 'Dorps\u0007straat' }, 'changes.street: characters'],
  ])('%j is refused', async (changes, expected) => {
    const seen = Object.fromEntries(Object.keys(changes).map((key) => [key, null]))
    expect(await wrong(seen, changes)).toEqual(['desk/invalid', expected])
    expect(at().ledger.calls).toEqual([])
  })

  test('reports every wrong field at once', async () => {
    expect(await wrong({ phone: null }, { phone: '12', email: 'x', postcode: 'y' })).toEqual([
      'desk/invalid',
      'expected.email: missing',
      'expected.postcode: missing',
      'changes.phone: phone',
    ])
  })

  test('with a foreign postcode is accepted together with its country', async () => {
    const expected = { postcode: '1234AB', country: 'NL' }
    expect(await wrong({ postcode: '1234AB' }, { postcode: '47533' })).toEqual([
      'desk/invalid',
      'changes.postcode: postcode',
    ])
    expect(await save(expected, { postcode: '47533', country: 'DE' })).toEqual({ changeId: change })
  })

  test('that changes nothing is refused', async () => {
    expect(await wrong({ phone: '06-12349876' }, { phone: '06-12349876' })).toEqual([
      'desk/invalid',
      'changes: empty',
    ])
    expect(await wrong({}, {})).toEqual(['desk/invalid', 'changes: empty'])
  })

  test('of a value that changed in the meantime shows seen, now and yours, once Exact confirms it', async () => {
    at().ledger.refreshes = async () => true
    at().ledger.lastEdit = { by: 'F. Inance', at: now }
    const error = await save({ phone: '06-00000000' }, { phone: '06-55500001' }).catch(
      (reason: unknown) => reason,
    )
    if (!(error instanceof DeskError)) throw error
    expect([error.code, error.conflict]).toEqual([
      'desk/conflict',
      [{ key: 'phone', seen: '06-00000000', now: '06-12349876', yours: '06 55 50 00 01' }],
    ])
    expect(error.lastEdit).toEqual({ by: 'F. Inance', at: now.toISOString() })
    expect(at().ledger.calls).toEqual([`refreshClient ${client}`])
    expect((await at().lines()).at(-1)).toBe(`change phone ${client} correction allowed`)
  })

  test('of a telephone number or e-mail address reaches the contact person who has the same', async () => {
    await at()
      .open.database.updateTable('client_contact')
      .set({ email: 'Sjoerd@voorbeeld.nl', phone: '030-1111111' })
      .where('is_client', '=', true)
      .execute()
    await save({ email: 'sjoerd@voorbeeld.nl' }, { email: 'nieuw@voorbeeld.nl' })
    await save({ mobile: null, phone: '06-12349876' }, { mobile: '0611223344', phone: '030-2345678' })
    expect(at().ledger.calls).toEqual([
      'requestChange {"email":"nieuw@voorbeeld.nl","contactEmail":"nieuw@voorbeeld.nl"}',
      'requestChange {"phone":"030 234 56 78","mobile":"06 11 22 33 44"}',
    ])
  })

  test('of a representative takes its number and e-mail address, and nothing of the client', async () => {
    const contactId = uuidOf('representative 100001')
    const patch = { contactId, expected: { contactPhone: null }, changes: { contactPhone: '013-5110044' } }
    expect(await at().desk.changeClient(edit, client, patch)).toEqual({ changeId: change })
    expect(at().ledger.calls).toEqual(['requestChange {"contactPhone":"013 511 00 44"}'])
    const ofClient = { contactId, expected: { phone: null }, changes: { phone: '013-5110044' } }
    expect(await refusal(at().desk.changeClient(edit, client, ofClient))).toBe('desk/invalid')
    const ofAnother = { ...patch, contactId: uuidOf('representative 100002') }
    expect(await refusal(at().desk.changeClient(edit, client, ofAnother))).toBe('desk/not-found')
    const { representatives, person } = await at().desk.openClient(edit, client)
    expect(representatives).toMatchObject([{ id: contactId, phoneKey: 'contactPhone' }])
    expect(person).toEqual({ mobile: null, contactPhone: null, contactEmail: null })
  })

  test('of a mobile number is refused if the client is no contact person', async () => {
    const error = await at()
      .desk.changeClient(edit, idOf('100002'), {
        expected: { mobile: null },
        changes: { mobile: '0611223344' },
      })
      .catch((reason: unknown) => reason)
    if (!(error instanceof DeskError)) throw error
    expect(error.fields).toEqual([{ path: 'changes.mobile', code: 'absent' }])
  })

  test('is left to the outbox while Exact is away', async () => {
    expect(await save({ phone: '06-00000000' }, { phone: '06-55500001' })).toEqual({ changeId: change })
  })

  test('to the value that is already there is no conflict', async () => {
    at().ledger.refreshes = async () => true
    expect(await save({ phone: '06-00000000' }, { phone: '06-12349876' })).toEqual({ changeId: change })
  })

  test('can be followed by the employee who made it and by editors, and by no one else', async () => {
    const refused = {
      id: change,
      clientId: client,
      keys: ['phone'] as const,
      state: 'refused' as const,
      reason: 'closed',
      lastEdit: null,
    }
    at().ledger.change = { ...refused, employeeId: read.employee.id, conflict: [] }
    expect(await at().desk.followChange(read, change)).toEqual({ status: 'refused', reason: 'closed' })
    at().ledger.change = {
      ...refused,
      employeeId: employeeId('0a000000-0000-4000-8000-00000000000b'),
      state: 'conflict',
      conflict: [{ key: 'phone', seen: null, now: '1', yours: '2' }],
    }
    expect(await refusal(at().desk.followChange(read, change))).toBe('desk/not-allowed')
    expect((await at().desk.followChange(edit, change)).conflict).toEqual([
      { key: 'phone', seen: null, now: '1', yours: '2' },
    ])
    expect((await at().lines()).at(-1)).toBe(`look changeStatus ${client} call allowed`)
    at().ledger.change = null
    expect(await refusal(at().desk.followChange(edit, change))).toBe('desk/not-found')
  })
})
