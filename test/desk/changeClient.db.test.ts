import { describe, expect, test } from 'vitest'
import { DeskError } from '../../src/desk/index.ts'
import { employeeId } from '../../src/values/ids.ts'
import { idOf } from '../clients/people.ts'
import { change } from './ledger.ts'
import { asker, newWorldEachTime, refusal } from './world.ts'

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
    expect(at().ledger.calls).toEqual(['requestChange {"phone":"030-2345678","email":null}'])
  })

  test.each([
    [{ phone: '12' }, 'changes.phone: phone'],
    [{ phone: 'geen' }, 'changes.phone: phone'],
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
    const error = await save({ phone: '06-00000000' }, { phone: '06-55500001' }).catch(
      (reason: unknown) => reason,
    )
    if (!(error instanceof DeskError)) throw error
    expect([error.code, error.conflict]).toEqual([
      'desk/conflict',
      [{ key: 'phone', seen: '06-00000000', now: '06-12349876', yours: '06-55500001' }],
    ])
    expect(at().ledger.calls).toEqual([`refreshClient ${client}`])
    expect((await at().lines()).at(-1)).toBe(`change phone ${client} correction allowed`)
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
