import { type Selectable, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { ExactConnectionTable } from '../../database/schema.ts'
import { smallWrite } from '../../database/smallWrite.ts'
import { type ExactUse, exactUseOf, type Installation } from '../ownership.ts'
import type { Encryption } from './encryption.ts'
import type { BrokenReason, NewTokens, Tokens } from './tokenEndpoint.ts'
import { dueAfter, maxAhead, spacing, type TokenRequest } from './tokenRequests.ts'

/** Longer than a call to the token endpoint may take, so that a lease expires only if its holder died. */
const leaseSeconds = 20

/** The stored pair of tokens; `sealedRefreshToken` identifies it. */
export type StoredTokens = Tokens & {
  /** Seconds since Exact issued it, by the clock of the database, which all instances share. */
  readonly age: number
  readonly sealedRefreshToken: string
}

export type StoredConnection = {
  readonly state: ExactConnectionTable['state']
  readonly reason: string | null
  readonly use: ExactUse
  readonly oauthState: string | null
  /** Null if there are none, or if this key cannot open them. */
  readonly tokens: StoredTokens | null
  /** How many token requests are ahead of the usual pace; see tokenRequests.ts. */
  readonly requestsAhead: number
}

/** Reads and writes the single row of `exact_connection`. */
export type TokenStore = {
  readonly read: () => Promise<StoredConnection>
  /** Stores the OAuth state that the browser must bring back. */
  readonly expectState: (oauthState: string) => Promise<void>
  /** Stores the tokens of a new sign-in, replacing any others. */
  readonly saveSignIn: (tokens: NewTokens) => Promise<void>
  /**
   * Takes the right to refresh, which one instance can hold at a time. Returns null if another holds it. It is a
   * lease in the row instead of a lock, so that no transaction stays open during the call to Exact: PGlite has
   * only one connection.
   */
  readonly takeLease: () => Promise<{ readonly until: Date; readonly connection: StoredConnection } | null>
  readonly endLease: (until: Date) => Promise<void>
  /** Counts a token request that is about to be sent. Returns false if too many were sent; it must not be sent then. */
  readonly countRequest: (kind: TokenRequest, tokens: StoredTokens | null) => Promise<boolean>
  /** Replaces a pair of tokens and ends the lease. Does nothing if the pair is no longer stored. */
  readonly replace: (old: StoredTokens, tokens: NewTokens) => Promise<void>
  /** Marks the connection as broken, if this pair is still stored. */
  readonly markBroken: (old: { readonly sealedRefreshToken: string }, reason: BrokenReason) => Promise<void>
}

const secondsSince = (column: 'obtained_at' | 'token_requested_at') =>
  sql<number | null>`extract(epoch FROM clock_timestamp() - ${sql.ref(column)})::float8`
const ages = [
  secondsSince('obtained_at').as('age'),
  secondsSince('token_requested_at').as('requestAge'),
] as const

export function createTokenStore(
  database: Database,
  parts: {
    readonly encryption: Encryption
    readonly installation: Installation
    readonly now: () => Date
  },
): TokenStore {
  const { encryption, now } = parts
  // Exact has already cancelled the old tokens when new ones are stored, so a nearly full disk must still take them.
  const update = () => database.updateTable('exact_connection').where('id', '=', 1).modifyEnd(smallWrite)
  const columns = (tokens: NewTokens) => ({
    access_token: encryption.seal(tokens.accessToken),
    refresh_token: encryption.seal(tokens.refreshToken),
    expires_in: tokens.expiresIn,
    // The tokens may have waited for the database before they are stored.
    obtained_at: sql<Date>`clock_timestamp() - make_interval(secs => ${(performance.now() - tokens.receivedAt) / 1_000})`,
    refresh_lease: null,
    changed_at: now(),
  })
  return {
    read: async () => {
      const row = await database
        .selectFrom('exact_connection')
        .selectAll()
        .select(ages)
        .executeTakeFirstOrThrow()
      return stored(row, parts)
    },
    expectState: async (oauthState) => {
      await update().set({ oauth_state: oauthState, changed_at: now() }).execute()
    },
    saveSignIn: async (tokens) => {
      await update()
        .set({ ...columns(tokens), state: 'connected', reason: null, oauth_state: null })
        .execute()
    },
    takeLease: async () => {
      // Uses the database clock, which all instances share.
      const row = await update()
        .set({
          refresh_lease: sql<Date>`date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => ${leaseSeconds})`,
        })
        .where((where) =>
          where.or([
            where('refresh_lease', 'is', null),
            where('refresh_lease', '<', sql<Date>`clock_timestamp()`),
          ]),
        )
        .returningAll()
        .returning(ages)
        .executeTakeFirst()
      return row?.refresh_lease ? { until: row.refresh_lease, connection: stored(row, parts) } : null
    },
    endLease: async (until) => {
      await update().set({ refresh_lease: null }).where('refresh_lease', '=', until).execute()
    },
    countRequest: async (kind, tokens) => {
      const passed = sql<number>`${secondsSince('token_requested_at')} / ${dueAfter(tokens?.expiresIn)}::float8`
      const ahead = sql<number>`greatest(0, token_requests - ${passed})`
      const counted = await update()
        .set({
          token_requests: sql<number>`1 + ${ahead}`,
          token_requested_at: sql<Date>`clock_timestamp()`,
        })
        .where(ahead, '<', maxAhead[kind])
        .$if(kind === 'due', (query) =>
          query.where(({ eb, or }) => or([eb(ahead, '<', spacing.ahead), eb(passed, '>=', spacing.part)])),
        )
        .returning('id')
        .executeTakeFirst()
      return counted !== undefined
    },
    replace: async (old, tokens) => {
      // Another instance may have marked the pair as broken, because Exact told it that the old token was used.
      await update()
        .set({ ...columns(tokens), state: 'connected', reason: null })
        .where('refresh_token', '=', old.sealedRefreshToken)
        .execute()
    },
    markBroken: async (old, reason) => {
      await update()
        .set({ state: 'broken', reason, refresh_lease: null, changed_at: now() })
        .where('refresh_token', '=', old.sealedRefreshToken)
        .execute()
    },
  }
}

type Row = Selectable<ExactConnectionTable> & {
  readonly age: number | null
  readonly requestAge: number | null
}

/** Tokens that cannot be decrypted are broken for this instance only: another may have the right key. */
function stored(
  row: Row,
  { encryption, installation }: { readonly encryption: Encryption; readonly installation: Installation },
): StoredConnection {
  const tokens = tokensOf(row, encryption)
  const isUnreadable = row.state === 'connected' && tokens === null
  return {
    use: exactUseOf(row, installation),
    state: isUnreadable ? 'broken' : row.state,
    reason: isUnreadable ? 'encryption-key' : row.reason,
    oauthState: row.oauth_state,
    tokens,
    requestsAhead: row.token_requests - (row.requestAge ?? 0) / dueAfter(tokens?.expiresIn),
  }
}

function tokensOf(row: Row, encryption: Encryption): StoredTokens | null {
  const { access_token, refresh_token, age, expires_in } = row
  if (access_token === null || refresh_token === null || age === null || expires_in === null) {
    return null
  }
  try {
    return {
      accessToken: encryption.open(access_token),
      refreshToken: encryption.open(refresh_token),
      expiresIn: expires_in,
      age,
      sealedRefreshToken: refresh_token,
    }
  } catch {
    // Sealed with another key.
    return null
  }
}
