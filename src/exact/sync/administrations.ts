import { type AdministrationId, administrationId } from '../../values/ids.ts'
import type { Page } from '../connection/connection.ts'
import { ExactError } from '../errors.ts'
import { type Division, divisionProperties, readDivision } from '../mapping/division.ts'
import { readAll } from '../mapping/reading.ts'
import type { Parts, WriteTransaction } from './parts.ts'
import { reloadAdministration } from './reload.ts'

const resource = `system/Divisions?$select=${encodeURIComponent(divisionProperties.join(','))}`

/**
 * Reads the administrations that the connecting user may open (exact-online §1) and keeps their names. One that
 * was moved, or linked to or from HR, has new row versions: it is loaded again (exact-online §5). Throws ExactError.
 */
export async function readAdministrations(parts: Parts): Promise<void> {
  const { rows } = readAll(await readDivisions(parts), readDivision)
  for (const division of rows) {
    await parts.database.transaction().execute((transaction) => keep(parts, transaction, division))
  }
  const missing = (parts.divisions ?? []).filter((id) => !rows.some((division) => division.id === id))
  if (missing.length > 0) parts.log.warn({ missing }, 'administrations that the Exact user may not open')
}

/** The administrations that are to be synced. */
export async function includedAdministrations({ database }: Parts): Promise<readonly AdministrationId[]> {
  const rows = await database
    .selectFrom('exact_administration')
    .select('id')
    .where('included', '=', true)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => administrationId(id))
}

/** The list can be asked of any administration; asking which one that is costs a call too. */
async function readDivisions(parts: Parts): Promise<readonly unknown[]> {
  const [known] = await includedAdministrations(parts)
  if (known === undefined) return readFrom(parts, await parts.connection.currentDivision())
  try {
    return await readFrom(parts, known)
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

async function keep(parts: Parts, transaction: WriteTransaction, division: Division): Promise<void> {
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
  parts.log.info({ administration: id }, 'the administration was moved: it is loaded again')
  await reloadAdministration(parts, transaction, administrationId(id))
}

function isSame(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime()
}
