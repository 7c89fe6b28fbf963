import pg from 'pg'
import type { AwayReason } from './errors.ts'

/** SQLSTATE codes of faults that may be gone on a later try; two characters stand for a whole class. */
const states: { readonly [state: string]: AwayReason } = {
  '08': 'connection lost',
  '25P03': 'connection lost', // idle in a transaction for too long
  '28': 'cannot connect', // the password was changed
  '3D000': 'cannot connect', // the database is being replaced
  '40001': 'not accepting statements', // serialization failure
  '40P01': 'not accepting statements', // deadlock
  '53300': 'too many connections',
  '53': 'not accepting statements', // out of memory or disk
  '55P03': 'statement timed out', // a lock was not granted
  '57014': 'statement timed out',
  '57P01': 'connection lost', // the administrator ended it
  '57P02': 'connection lost',
  '57P03': 'not accepting statements', // starting up or shutting down
  '57P05': 'connection lost',
  '58': 'not accepting statements', // the operating system failed
}

const networkErrors: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])

/**
 * Returns why the database is away, or null if the error is about the statement. Errors about a broken connection
 * have no code, so their message is matched.
 */
export function awayReason(error: unknown): AwayReason | null {
  if (error instanceof pg.DatabaseError) {
    const { code = '' } = error
    return states[code] ?? states[code.slice(0, 2)] ?? null
  }
  if (!(error instanceof Error)) return null
  if ('code' in error && typeof error.code === 'string' && networkErrors.has(error.code))
    return 'connection lost'
  return /^(Connection terminated|Client (has encountered|was closed))/.test(error.message)
    ? 'connection lost'
    : null
}
