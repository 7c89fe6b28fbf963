import pg from 'pg'
import { DatabaseError, DatabaseStartError } from './errors.ts'
import { type Place, placeOf } from './place.ts'

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

function remedyFor(error: unknown, place: Place): string | null {
  const root = error instanceof DatabaseError ? error.cause : error
  const code = root instanceof Error && 'code' in root ? String(root.code) : ''
  const known = remedies[code]?.(place, root)
  if (known) return known
  if (root instanceof Error && code === '' && withoutTls.test(root.message)) return noTls(place)
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
const wrongPassword = ({ user, server }: Place) =>
  `${server} does not accept the password of user ${user}. Check user and password; in a password write @ as %40, # as %23 and / as %2F.`
const notLetIn = ({ user, server }: Place) =>
  `${server} does not let user ${user} in from here. First add sslmode=verify-full to the address, after ? or &, in case it requires TLS. If it still refuses, allow this machine in its pg_hba.conf, by the address in the log of PostgreSQL (Azure: Networking, firewall rules).`
const withoutTls = /does not support SSL/
const noTls = ({ server }: Place) =>
  `${server} offers no TLS, which the address asks for. Switch TLS on there, or remove sslmode from the address if the network is yours.`
const untrusted = ({ server }: Place) =>
  `the certificate of ${server} is not trusted. Give the certificate of the authority that issued it: NODE_EXTRA_CA_CERTS=/path/ca.pem`
const otherName = ({ host }: Place) =>
  `the certificate of the server is not for ${host}. Use the host name that is in the certificate.`
const noExtension = ({ server }: Place) =>
  `the extension pg_trgm is not available on ${server}. Install it (package postgresql-contrib) or allow it (Azure: server parameter azure.extensions).`

/** Returns the path that an error about a missing file, or about a missing socket, is about. */
function fileOf(error: unknown): string {
  if (!(error instanceof Error)) return 'a file'
  if ('path' in error) return String(error.path)
  return 'address' in error ? String(error.address) : 'a file'
}

const remedies: { readonly [code: string]: (place: Place, error: unknown) => string } = {
  ECONNREFUSED: ({ server }) =>
    `nothing listens on ${server}. Check host and port, and that PostgreSQL runs there.`,
  ENOTFOUND: notFound,
  EAI_AGAIN: notFound,
  ERR_INVALID_URL: () =>
    'it is not an address. Write it as postgres://user:password@host:5432/database, and in a password @ as %40, # as %23 and / as %2F.',
  ENOENT: (_, error) =>
    `${fileOf(error)} does not exist, and the address names it. Correct the path, such as that after sslrootcert=.`,
  ECONNRESET: ({ server }) =>
    `${server} closed the connection. Check that PostgreSQL listens there, and whether it requires TLS (?sslmode=verify-full).`,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  CERT_HAS_EXPIRED: ({ server }) => `the certificate of ${server} has expired. Renew it there.`,
  ERR_TLS_CERT_ALTNAME_INVALID: otherName,
  '0A000': noExtension,
  '58P01': noExtension,
  '28P01': wrongPassword,
  '28000': notLetIn,
  '3D000': ({ database, server }) =>
    `there is no database "${database}" on ${server}. Correct the name, or create it: CREATE DATABASE "${database}" ENCODING 'UTF8' TEMPLATE template0;`,
  '42501': ({ user, database }) =>
    `user ${user} lacks a right. Grant it: GRANT CREATE ON DATABASE "${database}" TO "${user}"; GRANT CREATE ON SCHEMA public TO "${user}";`,
  '53300': ({ server, user, database }) =>
    `${server} has no connection left for user ${user}. Each instance of the portal needs at most 25. Raise max_connections of the server, and CONNECTION LIMIT of the user (ALTER ROLE "${user}") and of the database (ALTER DATABASE "${database}") if they have one.`,
  '57P03': ({ server }) => `${server} is starting up or shutting down. Start the portal again in a moment.`,
}
