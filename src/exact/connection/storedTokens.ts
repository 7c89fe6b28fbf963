import { type Selectable, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { ExactConnectionTable } from '../../database/schema.ts'
import { smallWrite } from '../../database/smallWrite.ts'
import { type ExactUse, exactUseOf, type Installation } from '../ownership.ts'
import type { Encryption } from './encryption.ts'
import type { BrokenReason, Tokens } from './tokenEndpoint.ts'

/** Longer than a call to the token endpoint may take, so that a lease expires only if its holder died. */
const leaseSeconds = 20

/** The stored pair of tokens; `sealedRefreshToken` identifies it. */
export type StoredTokens = Tokens & { readonly obtainedAt: Date; readonly sealedRefreshToken: string }

export type StoredConnection = {
  readonly state: ExactConnectionTable['state']
  readonly reason: string | null
  readonly use: ExactUse
  readonly oauthState: string | null
  /** Null if there are none, or if this key cannot open them. */
  readonly tokens: StoredTokens | null
}

/** Reads and writes the single row of `exact_connection`. */
export type TokenStore = {
  readonly read: () => Promise<StoredConnection>
  /** Stores the OAuth state that the browser must bring back. */
  readonly expectState: (oauthState: string) => Promise<void>
  /** Stores the tokens of a new sign-in, replacing any others. */
  readonly saveSignIn: (tokens: Tokens) => Promise<void>
  /**
   * Takes the right to refresh, which one instance can hold at a time. Returns null if another holds it. It is a
   * lease in the row instead of a lock, so that no transaction stays open during the call to Exact: PGlite has
   * only one connection.
   */
  readonly takeLease: () => Promise<{ readonly until: Date; readonly connection: StoredConnection } | null>
  readonly endLease: (until: Date) => Promise<void>
  /** Replaces a pair of tokens and ends the lease. Does nothing if the pair is no longer stored. */
  readonly replace: (old: StoredTokens, tokens: Tokens) => Promise<void>
  /** Marks the connection as broken. With `old`, only if that pair is still stored. */
  readonly markBroken: (
    old: { readonly sealedRefreshToken: string } | null,
    reason: BrokenReason,
  ) => Promise<void>
}

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
  const columns = (tokens: Tokens) => ({
    access_token: encryption.seal(tokens.accessToken),
    refresh_token: encryption.seal(tokens.refreshToken),
    expires_in: tokens.expiresIn,
    obtained_at: now(),
    refresh_lease: null,
    changed_at: now(),
  })
  return {
    read: async () => {
      const row = await database.selectFrom('exact_connection').selectAll().executeTakeFirstOrThrow()
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
        .executeTakeFirst()
      return row?.refresh_lease ? { until: row.refresh_lease, connection: stored(row, parts) } : null
    },
    endLease: async (until) => {
      await update().set({ refresh_lease: null }).where('refresh_lease', '=', until).execute()
    },
    replace: async (old, tokens) => {
      await update().set(columns(tokens)).where('refresh_token', '=', old.sealedRefreshToken).execute()
    },
    markBroken: async (old, reason) => {
      const broken = update().set({ state: 'broken', reason, refresh_lease: null, changed_at: now() })
      await (old ? broken.where('refresh_token', '=', old.sealedRefreshToken) : broken).execute()
    },
  }
}

type Row = Selectable<ExactConnectionTable>

function stored(
  row: Row,
  { encryption, installation }: { readonly encryption: Encryption; readonly installation: Installation },
): StoredConnection {
  return {
    use: exactUseOf(row, installation),
    state: row.state,
    reason: row.reason,
    oauthState: row.oauth_state,
    tokens: tokensOf(row, encryption),
  }
}

function tokensOf(row: Row, encryption: Encryption): StoredTokens | null {
  const { access_token, refresh_token, obtained_at, expires_in } = row
  if (access_token === null || refresh_token === null || obtained_at === null || expires_in === null) {
    return null
  }
  try {
    return {
      accessToken: encryption.open(access_token),
      refreshToken: encryption.open(refresh_token),
      expiresIn: expires_in,
      obtainedAt: obtained_at,
      sealedRefreshToken: refresh_token,
    }
  } catch {
    // Sealed with another key; the token keeper reports it to the admin.
    return null
  }
}
