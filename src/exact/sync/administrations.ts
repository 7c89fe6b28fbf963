import { type AdministrationId, administrationId } from '../../values/ids.ts'
import type { Page } from '../connection/connection.ts'
import { ExactError } from '../errors.ts'
import { type Division, divisionProperties, readDivision } from '../mapping/division.ts'
import { readAll } from '../mapping/reading.ts'
import { leaveOut } from './leaveOut.ts'
import type { Parts, WriteTransaction } from './parts.ts'
import { reloadAdministration } from './reload.ts'

const resource = `system/Divisions?$select=${encodeURIComponent(divisionProperties.join(','))}`

/**
 * Reads the administrations that the connected user may open, and stores them. Restarts the streams of those that
 * Exact has moved, because their row versions are new (docs/exact.md#deletions-and-moves), and returns their ids.
 * Throws ExactError.
 */
export async function readAdministrations(parts: Parts): Promise<readonly AdministrationId[]> {
  const { rows } = readAll(await readDivisions(parts), readDivision)
  // With one there is nothing to choose; of several the admin chooses which the portal may read.
  const isOnly = rows.filter(({ isUsable }) => isUsable).length === 1
  const moved: AdministrationId[] = []
  for (const division of rows) {
    const isIncluded = isOnly && division.isUsable
    await parts.database.transaction().execute(async (transaction) => {
      if (await store(parts, transaction, { division, isIncluded })) moved.push(administrationId(division.id))
    })
  }
  const missing = (parts.divisions ?? []).filter((id) => !rows.some((division) => division.id === id))
  if (missing.length > 0)
    parts.log.warn({ missing }, 'EXACT_DIVISIONS names administrations that the Exact user may not open')
  return moved
}

/** Returns the administrations to sync. One whose old data are still being removed waits until they are gone. */
export async function includedAdministrations({ database }: Parts): Promise<readonly AdministrationId[]> {
  const rows = await database
    .selectFrom('exact_administration')
    .select('id')
    .where('included', '=', true)
    .where('removal_pending', '=', false)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => administrationId(id))
}

/** Asks through an administration that we know. If that is refused, a second call asks which one the user works in. */
async function readDivisions(parts: Parts): Promise<readonly unknown[]> {
  const [included] = await includedAdministrations(parts)
  if (included === undefined) return readFrom(parts, await parts.connection.currentDivision())
  try {
    return await readFrom(parts, included)
  } catch (error) {
    if (!(error instanceof ExactError) || error.code !== 'exact/refused') throw error
    return readFrom(parts, await parts.connection.currentDivision())
  }
}

async function readFrom(
  { connection }: Parts,
  administration: AdministrationId,
): Promise<readonly unknown[]> {
  const raws: unknown[] = []
  let address: Page['next'] = resource
  while (address !== null) {
    const page: Page = await connection.readPage({ administration, address, urgency: 'background' })
    raws.push(...page.rows)
    address = page.next
  }
  return raws
}

/**
 * Stores one administration. `isIncluded` applies if it is new. Returns true if Exact has moved it; its streams are then
 * restarted.
 */
async function store(
  parts: Parts,
  transaction: WriteTransaction,
  { division, isIncluded }: { readonly division: Division; readonly isIncluded: boolean },
): Promise<boolean> {
  const { id, name, currency, movedAt, hrLinkedAt, isUsable } = division
  const facts = { name, currency, moved_at: movedAt, hr_linked_at: hrLinkedAt, is_usable: isUsable }
  const chosen = parts.divisions === null ? {} : { included: parts.divisions.includes(id) }
  const stored = await transaction
    .selectFrom('exact_administration')
    .select(['moved_at', 'hr_linked_at', 'included'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!stored) {
    await transaction
      .insertInto('exact_administration')
      .values({
        id,
        ...facts,
        included: isIncluded,
        ...chosen,
        mapping: '{}',
        amount_sign: 0,
        creditor_amount_sign: 0,
      })
      .execute()
    return false
  }
  const isMoved = !isSame(stored.moved_at, movedAt) || !isSame(stored.hr_linked_at, hrLinkedAt)
  if (isMoved) {
    parts.log.info({ administration: id }, 'the administration was moved and is reloaded')
    await reloadAdministration(parts, transaction, administrationId(id))
  }
  if (stored.included && chosen.included === false) await leaveOut(parts, transaction, administrationId(id))
  await transaction
    .updateTable('exact_administration')
    .set({ ...facts, ...chosen })
    .where('id', '=', id)
    .execute()
  return isMoved
}

function isSame(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime()
}
