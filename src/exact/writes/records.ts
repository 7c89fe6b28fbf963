import { type ClientValues, keysOf } from '../../values/clientValues.ts'
import type { EditableClientKey } from '../../values/editableClientKey.ts'
import type { Call, Connection } from '../connection/connection.ts'
import { ExactError } from '../errors.ts'
import type { StoredChange } from './changeStore.ts'
import {
  type CurrentRecord,
  fieldsOf,
  type LastEdit,
  propertyNames,
  readCurrentRecord,
} from './properties.ts'

/** How long to wait for a turn to call Exact. A longer wait would hold up the changes of other administrations. */
const turnMs = 30_000

/** A record that a change is about: the account, or a contact person. */
export type ChangedRecord = CurrentRecord & {
  readonly address: string
  readonly keys: readonly EditableClientKey[]
}

/** Reads the records that a change is about, as they are now. */
export async function readRecords(
  connection: Pick<Connection, 'readOne'>,
  change: StoredChange,
  signal: AbortSignal,
): Promise<readonly ChangedRecord[]> {
  const records: ChangedRecord[] = []
  for (const { address, keys } of recordsOf(change)) {
    const query = `?$select=${encodeURIComponent(propertyNames(keys).join(','))}`
    const raw = await connection.readOne(callOf(change, `${address}${query}`, signal))
    records.push({ address, keys, ...parsed(raw, keys) })
  }
  return records
}

/** The body of a PUT, and the record to send it to. */
export type RecordToWrite = {
  readonly address: string
  readonly body: { readonly [property: string]: string | null }
}

/**
 * Sends the values to their records, the account first. Returns false if Exact refuses a record after it has stored
 * another; throws the ExactError if it has stored nothing.
 */
export async function writeRecords(
  records: readonly ChangedRecord[],
  values: ClientValues,
  send: (record: RecordToWrite) => Promise<void>,
): Promise<boolean> {
  let written = 0
  for (const { address, keys, body } of records) {
    const own = pick(values, (key) => keys.includes(key))
    if (keysOf(own).length === 0) continue
    try {
      await send({ address, body: body(own) })
      written += 1
    } catch (error) {
      if (written > 0 && isRefusal(error)) return false
      throw error
    }
  }
  return true
}

/** Returns the values of all records together. */
export function valuesOf(records: readonly ChangedRecord[]): ClientValues {
  return Object.assign({}, ...records.map(({ values }) => values))
}

/** Returns the latest edit of the records with one of these fields. */
export function lastEditOf(
  records: readonly ChangedRecord[],
  fields: readonly EditableClientKey[],
): LastEdit | null {
  return (
    records
      .filter(({ keys }) => keys.some((key) => fields.includes(key)))
      .flatMap(({ lastEdit }) => lastEdit ?? [])
      .toSorted((one, other) => other.at.getTime() - one.at.getTime())[0] ?? null
  )
}

export function pick(values: ClientValues, isChosen: (key: EditableClientKey) => boolean): ClientValues {
  return Object.fromEntries(
    keysOf(values)
      .filter(isChosen)
      .map((key) => [key, values[key]]),
  )
}

export function isRefusal(error: unknown): boolean {
  return error instanceof ExactError && (error.code === 'exact/refused' || error.code === 'exact/not-found')
}

function recordsOf({ clientId, contactId, yours }: StoredChange) {
  return [
    { address: `crm/Accounts(guid'${clientId}')`, keys: fieldsOf('account', yours) },
    { address: `crm/Contacts(guid'${contactId}')`, keys: fieldsOf('contact', yours) },
  ].filter(({ keys }) => keys.length > 0)
}

function parsed(raw: unknown, keys: readonly EditableClientKey[]): CurrentRecord {
  try {
    return readCurrentRecord(raw, keys)
  } catch (cause) {
    throw new ExactError('exact/unexpected-answer', 'a record in an unknown form', { cause })
  }
}

export function callOf({ administration }: StoredChange, address: string, signal: AbortSignal): Call {
  return { administration, address, urgency: 'interactive', waitMs: turnMs, signal }
}
