import { type AdministrationId, administrationId } from '../../values/ids.ts'
import type { Page } from '../connection/connection.ts'
import { ExactError } from '../errors.ts'
import { type Division, divisionProperties, readDivision } from '../mapping/division.ts'
import { readAll } from '../mapping/reading.ts'
import type { Parts, WriteTransaction } from './parts.ts'
import { reloadAdministration } from './reload.ts'

const resource = `system/Divisions?$select=${encodeURIComponent(divisionProperties.join(','))}`

/**
 * Reads the administrations that the connected user may open, and stores them. Reloads one that Exact has moved,
 * because its row versions are new (docs/exact.md#deletions-and-moves). Throws ExactError.
 */
export async function readAdministrations(parts: Parts): Promise<void> {
  const { rows } = readAll(await readDivisions(parts), readDivision)
  for (const division of rows) {
    await parts.database.transaction().execute((transaction) => store(parts, transaction, division))
  }
  const missing = (parts.divisions ?? []).filter((id) => !rows.some((division) => division.id === id))
  if (missing.length > 0)
    parts.log.warn({ missing }, 'EXACT_DIVISIONS names administrations that the Exact user may not open')
}

/** Returns the administrations to sync. */
export async function includedAdministrations({ database }: Parts): Promise<readonly AdministrationId[]> {
  const rows = await database
    .selectFrom('exact_administration')
    .select('id')
    .where('included', '=', true)
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

async function store(parts: Parts, transaction: WriteTransaction, division: Division): Promise<void> {
  const { id, name, currency, movedAt, hrLinkedAt, isUsable } = division
  const facts = { name, currency, moved_at: movedAt, hr_linked_at: hrLinkedAt }
  const chosen = parts.divisions === null ? {} : { included: parts.divisions.includes(id) }
  const stored = await transaction
    .selectFrom('exact_administration')
    .select(['moved_at', 'hr_linked_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!stored) {
    await transaction
      .insertInto('exact_administration')
      .values({
        id,
        ...facts,
        included: isUsable,
        ...chosen,
        mapping: '{}',
        amount_sign: 0,
        creditor_amount_sign: 0,
      })
      .execute()
    return
  }
  await transaction
    .updateTable('exact_administration')
    .set({ ...facts, ...chosen })
    .where('id', '=', id)
    .execute()
  if (isSame(stored.moved_at, movedAt) && isSame(stored.hr_linked_at, hrLinkedAt)) return
  parts.log.info({ administration: id }, 'the administration was moved and is reloaded')
  await reloadAdministration(parts, transaction, administrationId(id))
}

function isSame(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime()
}
