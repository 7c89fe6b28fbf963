import { type Selectable, sql } from 'kysely'
import type { Database } from '../../database/open.ts'
import type { ExactConnectionTable } from '../../database/schema.ts'
import type { Encryption } from './encryption.ts'
import type { BrokenReason, Tokens } from './tokenEndpoint.ts'

/** Longer than the token endpoint may take, so that a lease ends by itself only when its holder died. */
const leaseSeconds = 20

/** The pair of tokens as it stands in the database; `sealedRefreshToken` names this pair and no other. */
export type StoredTokens = Tokens & { readonly obtainedAt: Date; readonly sealedRefreshToken: string }

export type StoredConnection = {
  readonly state: ExactConnectionTable['state']
  readonly reason: string | null
  readonly oauthState: string | null
  /** Null without tokens, and when they cannot be read with this key. */
  readonly tokens: StoredTokens | null
}

/** The one row of exact_connection. */
export type TokenStore = {
  readonly read: () => Promise<StoredConnection>
  readonly expect: (oauthState: string) => Promise<void>
  /** Stores the tokens of a fresh sign-in, whatever stood there. */
  readonly connected: (tokens: Tokens) => Promise<void>
  /**
   * Takes the right to refresh, by which one instance at a time does so: a lease in the row, so that no
   * transaction is open during a call (PGlite has one connection for everything). Null when another holds it.
   */
  readonly takeLease: () => Promise<{ readonly until: Date; readonly connection: StoredConnection } | null>
  readonly endLease: (until: Date) => Promise<void>
  /** Puts new tokens in the place of a pair and ends the lease; does nothing when that pair is gone. */
  readonly replace: (old: StoredTokens, tokens: Tokens) => Promise<void>
  readonly break: (old: { readonly sealedRefreshToken: string } | null, reason: BrokenReason) => Promise<void>
}

export function createTokenStore(
  database: Database,
  { encryption, now }: { readonly encryption: Encryption; readonly now: () => Date },
): TokenStore {
  const update = () => database.updateTable('exact_connection').where('id', '=', 1)
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
      return stored(row, encryption)
    },
    expect: async (oauthState) => {
      await update().set({ oauth_state: oauthState, changed_at: now() }).execute()
    },
    connected: async (tokens) => {
      await update()
        .set({ ...columns(tokens), state: 'connected', reason: null, oauth_state: null })
        .execute()
    },
    takeLease: async () => {
      // The clock of the database, because instances share it and not their own.
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
      return row?.refresh_lease ? { until: row.refresh_lease, connection: stored(row, encryption) } : null
    },
    endLease: async (until) => {
      await update().set({ refresh_lease: null }).where('refresh_lease', '=', until).execute()
    },
    replace: async (old, tokens) => {
      await update().set(columns(tokens)).where('refresh_token', '=', old.sealedRefreshToken).execute()
    },
    break: async (old, reason) => {
      const broken = update().set({ state: 'broken', reason, refresh_lease: null, changed_at: now() })
      await (old ? broken.where('refresh_token', '=', old.sealedRefreshToken) : broken).execute()
    },
  }
}

type Row = Selectable<ExactConnectionTable>

function stored(row: Row, encryption: Encryption): StoredConnection {
  return {
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
    // Sealed with another key: the same as no tokens, and the keeper says so to the admin.
    return null
  }
}
