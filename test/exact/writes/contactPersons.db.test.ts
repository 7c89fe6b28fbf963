import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { contactId } from '../../../src/values/ids.ts'
import { finished, type OutboxWorld, startOutboxWorld } from './outboxWorld.ts'

let world: OutboxWorld
beforeAll(async () => {
  world = await startOutboxWorld()
})
afterEach(() => world.stopInstances())
afterAll(() => world.close())

test('the details of a contact person are written to the contact, and are in the read model once written', async () => {
  const { outbox, puts } = await world.startInstance()
  const { of, contact } = await clientInPerson()
  const seen = { mobile: of.mobile, phone: of.phone }
  const yours = { mobile: '06 11 22 33 44', phone: '0343 57 11 77' }
  const id = await world.request(outbox, { of, seen, yours, contact })
  expect(await finished(outbox, id)).toMatchObject({ state: 'written', keys: ['phone', 'mobile'] })
  expect(world.exact.act.account(contact)).toMatchObject({ Mobile: '06 11 22 33 44' })
  expect(world.exact.act.account(of.id)).toMatchObject({ Phone: '0343 57 11 77' })
  expect(puts()).toBe(2)
  expect(await storedContact(contact)).toMatchObject({ mobile: '06 11 22 33 44' })
})

test('a business detail of a contact person stays one, and a change of it in Exact is a conflict', async () => {
  const { outbox } = await world.startInstance()
  const { of, contact } = await clientInPerson()
  const { changeAccount } = world.exact.act
  changeAccount(contact, {
    Mobile: null,
    BusinessMobile: '06-22222222',
    Email: null,
    BusinessEmail: 'a@b.nl',
  })
  const edit = { of, contact, seen: { mobile: '06-22222222' }, yours: { mobile: '06 33 33 33 33' } }
  expect((await finished(outbox, await world.request(outbox, edit))).state).toBe('written')
  expect(world.exact.act.account(contact)).toMatchObject({ Mobile: null, BusinessMobile: '06 33 33 33 33' })
  expect(
    await finished(outbox, await world.request(outbox, { ...edit, yours: { mobile: null } })),
  ).toMatchObject({
    state: 'conflict',
    conflict: [{ key: 'mobile', seen: '06-22222222', now: '06 33 33 33 33', yours: null }],
  })
})

test('if Exact refuses the contact person after storing the client, the change says so', async () => {
  const { outbox } = await world.startInstance()
  const { of, contact } = await clientInPerson()
  world.exact.act.fail('PUT crm/Contacts', 400, 1)
  const { Mobile, BusinessMobile } = world.exact.act.account(contact) ?? {}
  const seen = { mobile: String(Mobile ?? BusinessMobile), phone: null }
  world.exact.act.changeAccount(of.id, { Phone: null })
  const yours = { mobile: '06 44 44 44 44', phone: '0343 57 11 55' }
  const id = await world.request(outbox, { of, seen, yours, contact })
  expect(await finished(outbox, id)).toMatchObject({ state: 'refused', reason: 'exact/partly-stored' })
  expect(world.exact.act.account(of.id)).toMatchObject({ Phone: '0343 57 11 55' })
})

/** Returns a client with a mobile number that no other test changes, and the contact that it is. */
async function clientInPerson() {
  const of = world.exact.expected.clients.slice(20).filter(({ mobile }) => mobile !== null)[taken]
  taken += 1
  if (!of) throw new Error('too few clients have a mobile number')
  const { id } = await world.database
    .selectFrom('client_contact')
    .select('id')
    .where('client_id', '=', of.id)
    .where('is_client', '=', true)
    .executeTakeFirstOrThrow()
  return { of, contact: contactId(id) }
}

let taken = 0

function storedContact(id: string) {
  return world.database
    .selectFrom('client_contact')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

test('none of this broke a rule of Exact', () => {
  expect(world.exact.violations()).toMatchObject({
    overMinuteLimit: 0,
    tokenReused: 0,
    unauthorized: 0,
    errorBlocks: 0,
  })
})
