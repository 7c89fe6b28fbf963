import pg from 'pg'
import { DatabaseError, DatabaseStartError } from './errors.ts'

/** The step of the start at which the database failed. */
export type StartStep = 'connect' | 'bring the tables up to date' | 'set up background work'

/**
 * Returns an error whose message is one line for the admin: setting, step, fault and remedy. Returns the error itself
 * if it is not one that an admin can fix.
 */
export function startFault(error: unknown, url: string, step: StartStep): unknown {
  const remedy = remedyFor(error, placeOf(url))
  if (remedy === null) return error
  return new DatabaseStartError(`DATABASE_URL: could not ${step}: ${remedy}`, { cause: error })
}

type Place = {
  readonly server: string
  readonly host: string
  readonly user: string
  readonly database: string
}

function placeOf(url: string): Place {
  if (!URL.canParse(url)) return { server: '?', host: '?', user: '?', database: '?' }
  const { hostname, port, username, pathname } = new URL(url)
  return {
    server: `${hostname}:${port || 5432}`,
    host: hostname,
    user: decodeURIComponent(username),
    database: decodeURIComponent(pathname.slice(1)),
  }
}

function remedyFor(error: unknown, place: Place): string | null {
  const root = error instanceof DatabaseError ? error.cause : error
  const code = root instanceof Error && 'code' in root ? String(root.code) : ''
  const known = remedies[code]?.(place)
  if (known) return known
  if (error instanceof DatabaseError && error.reason === 'cannot connect') {
    return `${place.server} refused the connection (${code || messageOf(root)}). Check the address and its options.`
  }
  if (error instanceof DatabaseError) {
    return `${place.server} does not answer (${error.reason}). Check the address, the firewall and the database server.`
  }
  return null
}

/** Returns the driver's own messages only, because a message from the server may quote data. */
function messageOf(error: unknown): string {
  return error instanceof Error && !(error instanceof pg.DatabaseError) ? error.message : 'unknown'
}

const notFound = ({ host }: Place) =>
  `the host ${host} cannot be found. Check the name; in a password write @ as %40, # as %23 and / as %2F.`
const signIn = ({ user, server }: Place) =>
  `${server} does not let user ${user} in. Check user and password, and pg_hba.conf.`

const remedies: { readonly [code: string]: (place: Place) => string } = {
  ECONNREFUSED: ({ server }) =>
    `nothing listens on ${server}. Check host and port, and that PostgreSQL runs there.`,
  ENOTFOUND: notFound,
  EAI_AGAIN: notFound,
  ERR_INVALID_URL: () =>
    'it is not an address. Write it as postgres://user:password@host:5432/database, and in a password @ as %40, # as %23 and / as %2F.',
  '28P01': signIn,
  '28000': signIn,
  '3D000': ({ database, server }) => `there is no database ${database} on ${server}. Create it first.`,
  '42501': ({ user, database }) =>
    `user ${user} lacks a right. Grant it: GRANT CREATE ON DATABASE "${database}" TO "${user}"; and CREATE on schema public.`,
  '53300': ({ server }) =>
    `${server} has no connection left. An instance of the portal needs at most 25; raise max_connections or the limit of the user.`,
  '57P03': ({ server }) => `${server} is starting up or shutting down. Start the portal again in a moment.`,
}
