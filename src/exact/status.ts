import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { type AdministrationId, administrationId } from '../values/ids.ts'
import type { OpenConnection } from './connection/index.ts'
import type { Exact, ExactStatus } from './exact.ts'
import { isSaved, mappingOf } from './mapping/administrationMapping.ts'
import type { Side } from './mapping/amountSign.ts'
import { proposeDirectDebit, proposeTitles, titleCounts } from './mapping/proposal.ts'
import { exactUseOf, type Installation, ownerColumns } from './ownership.ts'
import type { ReadModelWriters } from './readModelWriters.ts'
import { type Progress, readAllProgress } from './sync/cursor.ts'
import { accounts } from './sync/streams/accounts.ts'
import { contacts } from './sync/streams/contacts.ts'
import { mandates } from './sync/streams/mandates.ts'
import { contradictedSign, signVotes, terms } from './sync/streams/terms.ts'

/** The newest are enough to find the cause. */
const maxFindings = 200

/** Returns the state of connection, administrations, call budget and findings, for the admin page. */
export async function readStatus(
  database: Database,
  {
    connection,
    installation,
    streams,
    writers,
  }: {
    readonly connection: OpenConnection
    readonly installation: Installation
    /** The streams that every administration has. */
    readonly streams: readonly string[]
    readonly writers: Pick<ReadModelWriters, 'directDebitCounts'>
  },
): Promise<ExactStatus> {
  const { state, reason, requestsTokensOften } = await connection.state()
  const owner = await database.selectFrom('exact_connection').select(ownerColumns).executeTakeFirstOrThrow()
  const administrations = await database
    .selectFrom('exact_administration')
    .selectAll()
    .orderBy('id')
    .execute()
  const progress = await readAllProgress(database)
  const directDebits = new Map(
    await Promise.all(
      administrations
        .filter(({ id, included, mapping }) => included && !isSaved(mapping) && isLoaded(progress, id))
        .map(async ({ id }) => {
          const counts = await writers.directDebitCounts(database, { administration: administrationId(id) })
          return [id, { ...counts, proposed: proposeDirectDebit(counts) }] as const
        }),
    ),
  )
  const contradictions = await readContradictions(database)
  const evidenceOf = (id: number) => {
    const votes = signVotes(progress.get(`${id} ${terms.name}`)?.evidence)
    const isContradicted = (side: Side) => contradictions.has(`${id} ${side}`)
    return {
      debtor: { ...votes.debtor, isContradicted: isContradicted('debtor') },
      creditor: { ...votes.creditor, isContradicted: isContradicted('creditor') },
    }
  }
  const findings = await database
    .selectFrom('exact_finding')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(maxFindings)
    .execute()
  return {
    use: exactUseOf(owner, installation),
    owner: owner.owner_address,
    state,
    reason,
    requestsTokensOften,
    administrations: administrations.map(({ id, name, included, amount_sign, mapping, ...row }) => ({
      id: administrationId(id),
      name,
      included,
      isUsable: row.is_usable,
      isBeingRemoved: row.removal_pending,
      amountSign: signOf(amount_sign),
      signEvidence: evidenceOf(id),
      mapping: mappingOf(mapping),
      titles: proposeTitles(
        titleCounts(progress.get(`${id} ${contacts.name}`)?.evidence),
        mappingOf(mapping),
      ),
      directDebit: directDebits.get(id) ?? null,
      streams: included ? streams.map((stream) => streamOf(progress.get(`${id} ${stream}`), stream)) : [],
    })),
    budget: await connection.budgets(),
    findings: findings.map(({ administration, stream, record_id: recordId, code, at }) => ({
      administration: administrationId(administration),
      stream,
      recordId,
      code,
      at,
    })),
  }
}

/** Both show direct debit, so that counting makes sense only when they are there. */
function isLoaded(progress: ReadonlyMap<string, Progress>, id: number): boolean {
  return [accounts, mandates].every(({ name }) => progress.get(`${id} ${name}`)?.freshAt)
}

/** Returns administration and side, as in `12 debtor`, of the amounts whose sign an admin must choose. */
async function readContradictions(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom('exact_finding')
    .select(['administration', 'record_id'])
    .where('stream', '=', terms.name)
    .where('code', '=', contradictedSign)
    .execute()
  return new Set(rows.map(({ administration, record_id: side }) => `${administration} ${side}`))
}

/** Throws a NoResultError when the administration is unknown. */
export async function readAdministration(
  database: Database,
  id: AdministrationId,
): ReturnType<Exact['administration']> {
  const { name, mapping } = await database
    .selectFrom('exact_administration')
    .select(['name', 'mapping'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { name, mapping: mappingOf(mapping) }
}

/** Returns the names of the included administrations; empty if there is only one. */
export async function readNamesIfSeveral(database: Database): Promise<ReadonlyMap<AdministrationId, string>> {
  const rows = await database
    .selectFrom('exact_administration')
    .select(['id', 'name'])
    .modifyFront(prepared)
    .where('included', '=', true)
    .orderBy('id')
    .execute()
  return new Map(rows.length > 1 ? rows.map(({ id, name }) => [administrationId(id), name]) : [])
}

function streamOf(progress: Progress | undefined, stream: string) {
  return {
    stream,
    rows: progress?.rows ?? 0,
    loading: !progress?.freshAt || progress.resume !== null || progress.reloading,
    freshAt: progress?.freshAt ?? null,
  }
}

function signOf(value: number): -1 | 0 | 1 {
  if (value === 0) return 0
  return value < 0 ? -1 : 1
}
