import type { Kysely, Selectable } from 'kysely'
import type { Database, OpenDatabase } from '../database/open.ts'
import type { ExactConnectionTable, Schema } from '../database/schema.ts'

/**
 * Whether this installation may use Exact. `copy`: the connection belongs to another installation, or the database
 * comes from a back-up. Two installations with one chain of tokens would break it for both. `off`: a setting says so.
 */
export type ExactUse = 'allowed' | 'copy' | 'off'

/** This installation: its address and the identity of its database, which a copy does not have. */
export type Installation = {
  readonly address: string
  readonly database: string
  /** True if the setting EXACT_MODE keeps it from using Exact. */
  readonly isOff: boolean
}

/** The columns that `exactUseOf` needs. */
export const ownerColumns = ['owner_address', 'owner_database', 'is_copy'] as const

type Owner = Pick<Selectable<ExactConnectionTable>, (typeof ownerColumns)[number]>

/** Returns whether this installation may use Exact. It may if the connection has no owner yet. */
export function exactUseOf(owner: Owner, { address, database, isOff }: Installation): ExactUse {
  if (isOff) return 'off'
  if (owner.is_copy) return 'copy'
  if (owner.owner_database === null) return 'allowed'
  return owner.owner_address === address && owner.owner_database === database ? 'allowed' : 'copy'
}

export async function readUse(database: Database, installation: Installation): Promise<ExactUse> {
  const owner = await database.selectFrom('exact_connection').select(ownerColumns).executeTakeFirstOrThrow()
  return exactUseOf(owner, installation)
}

/**
 * Makes this installation the owner if there is none, or if there are no tokens that another installation could use.
 * Called when the portal starts.
 */
export async function claimConnection(
  database: Database,
  { address, database: identity, isOff }: Installation,
): Promise<void> {
  if (isOff) return
  await database
    .updateTable('exact_connection')
    .set({ owner_address: address, owner_database: identity })
    .where('is_copy', '=', false)
    .where((where) => where.or([where('owner_database', 'is', null), where('refresh_token', 'is', null)]))
    .execute()
}

/** Makes this installation the owner. An admin has confirmed that the other one no longer runs. */
export async function takeConnection(
  database: Database,
  { address, database: identity }: Installation,
): Promise<void> {
  await database
    .updateTable('exact_connection')
    .set({ owner_address: address, owner_database: identity, is_copy: false })
    .execute()
}

/**
 * Gives the connection to a database that was filled from this one and marked as a copy; this one becomes a copy. Does
 * nothing if the connection is not this database's own.
 */
export async function handOver(from: IdentifiedDatabase, to: IdentifiedDatabase): Promise<void> {
  const owner = await from.database
    .selectFrom('exact_connection')
    .select(ownerColumns)
    .executeTakeFirstOrThrow()
  const isUnowned = owner.owner_database === null
  if (owner.is_copy || !(isUnowned || owner.owner_database === from.identity)) return
  // In this order, so that an interruption leaves two copies instead of two owners.
  await markAsCopy(from.database)
  await to.database
    .updateTable('exact_connection')
    .set({ owner_database: isUnowned ? null : to.identity, is_copy: false })
    .execute()
}

type IdentifiedDatabase = Pick<OpenDatabase, 'database' | 'identity'>

/** Marks the database as a copy: a portal on it does not use Exact until an admin allows it. */
export async function markAsCopy(database: Kysely<Schema>): Promise<void> {
  await database.updateTable('exact_connection').set({ is_copy: true }).execute()
}
