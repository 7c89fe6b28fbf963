import type { Database, OpenDatabase } from '../../../src/database/open.ts'
import type { Call } from '../../../src/exact/connection/connection.ts'
import { createEncryption } from '../../../src/exact/connection/encryption.ts'
import { createConnection, type OpenConnection } from '../../../src/exact/connection/index.ts'
import { createTokenStore } from '../../../src/exact/connection/storedTokens.ts'
import { createTokenKeeper, type TokenKeeper } from '../../../src/exact/connection/tokenKeeper.ts'
import { ExactError, type ExactErrorCode } from '../../../src/exact/errors.ts'
import type { Installation } from '../../../src/exact/ownership.ts'
import { administrationId } from '../../../src/values/ids.ts'
import { startExactStandIn } from '../../standIns/exact/index.ts'
import type { ExactStandIn, StandInOptions } from '../../standIns/exact/standIn.ts'
import { installation } from './installation.ts'

export const encryptionKeys: readonly [string] = [Buffer.alloc(32, 7).toString('base64')]

/** A stand-in and a connection to it that an admin has approved. */
export type Connected = {
  readonly exact: ExactStandIn
  readonly connection: OpenConnection
  /** Creates another instance on the same database. */
  readonly another: () => OpenConnection
  readonly call: (address: string, more?: Partial<Call>) => Call
  readonly close: () => Promise<void>
}

/** Starts a stand-in and connects to it, replacing any earlier connection in the database. */
export async function startConnected(
  opened: OpenDatabase,
  options: Partial<StandInOptions> = {},
): Promise<Connected> {
  const exact = await startExactStandIn({ clients: 20, minuteMs: 500, ...options })
  // To the new stand-in nothing was requested yet.
  await opened.database.updateTable('exact_connection').set({ token_requests: 0 }).execute()
  await opened.database.deleteFrom('exact_call_limit').execute()
  const another = () => newConnection(exact, opened.database)
  const connection = another()
  await approve(connection)
  return {
    exact,
    connection,
    another,
    call: (address, more = {}) => ({
      administration: administrationId(exact.division),
      address,
      urgency: 'background',
      ...more,
    }),
    close: () => exact.close(),
  }
}

/** Creates an instance that differs from the first in these parts. */
export function newConnection(
  exact: ExactStandIn,
  database: Database,
  different: {
    readonly installation?: Installation
    readonly encryptionKeys?: readonly [string, ...string[]]
    readonly now?: () => Date
    readonly fetch?: typeof fetch
  } = {},
): OpenConnection {
  return createConnection({
    database,
    settings: { baseUrl: exact.url, clientId: exact.clientId, clientSecret: exact.clientSecret },
    encryptionKeys,
    installation,
    now: () => new Date(),
    ...different,
  })
}

/** Creates the token keeper of another instance, as after a restart. */
export function newKeeper(exact: ExactStandIn, database: Database): TokenKeeper {
  return createTokenKeeper({
    store: createTokenStore(database, {
      encryption: createEncryption(encryptionKeys),
      installation,
      now: () => new Date(),
    }),
    settings: { baseUrl: exact.url, clientId: exact.clientId, clientSecret: exact.clientSecret },
    publicUrl: installation.address,
    fetch,
  })
}

/** Connects as an admin does in the browser: grants access and returns with the code. */
export async function approve(
  connection: Pick<OpenConnection, 'connect' | 'finishConnecting'>,
): Promise<void> {
  const { authorizeUrl } = await connection.connect()
  const approved = await fetch(`${authorizeUrl}&approve=1`, { redirect: 'manual' })
  const back = new URL(approved.headers.get('location') ?? '')
  await connection.finishConnecting({
    code: back.searchParams.get('code') ?? '',
    state: back.searchParams.get('state') ?? '',
  })
}

/** Returns the code of the ExactError with which a call fails. */
export async function codeOf(failing: Promise<unknown>): Promise<ExactErrorCode> {
  try {
    await failing
  } catch (error) {
    if (error instanceof ExactError) return error.code
    throw error
  }
  throw new Error('the call did not fail')
}

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

export const accounts = 'sync/CRM/Accounts?$filter=Timestamp%20gt%201L&$select=ID,Name,Timestamp'
