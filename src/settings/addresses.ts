import { type Fault, surroundedBySpace, textWithout } from './kind.ts'

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/
const withoutSlash = (text: string): string => text.replace(/\/+$/, '')

const malformed: Fault = (text) =>
  URL.canParse(text) ? null : 'is not an address; write all of it, starting with https://'
const insecure: Fault = (text) => {
  const { protocol, hostname } = new URL(text)
  if (protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname))) return null
  return 'must begin with https:// (http:// is allowed only for localhost, 127.0.0.1 and [::1])'
}
const withCredentials: Fault = (text) => {
  const { username, password } = new URL(text)
  return username || password ? 'must not hold a user name or password; remove them and the @' : null
}
const onPortZero: Fault = (text) =>
  new URL(text).port === '0' ? 'has port 0, which no one can reach; use the real port or leave it out' : null
const withPath: Fault = (text) =>
  new URL(withoutSlash(text)).pathname === '/' ? null : 'must not have a path; end it after the host'
const withQuery: Fault = (text) =>
  /[?#]/.test(text) ? 'must not hold a ? or a #; remove it and what follows' : null
const faultsOfAnyAddress = [surroundedBySpace, malformed, insecure, withCredentials, onPortZero]

/** A complete address of the outside world, without a slash at the end. */
export const address = textWithout(...faultsOfAnyAddress).transform(withoutSlash)

/** The address of a host: scheme, host and port, as browsers send it in `Origin`. */
export const origin = textWithout(...faultsOfAnyAddress, withQuery, withPath).transform(
  (text) => new URL(text).origin,
)

const tenantsOfEveryone = ['common', 'organizations', 'consumers']
const withoutTenant: Fault = (text) => {
  const [tenant = '', ...rest] = new URL(withoutSlash(text)).pathname.slice(1).split('/')
  if (tenant === '' || rest.length > 0) return 'must have the tenant id and nothing else after the host'
  if (!tenantsOfEveryone.includes(tenant.toLowerCase())) return null
  return `lets every organisation in; remove the setting, or write your tenant id in place of ${tenant}`
}
/** The address where one tenant signs in. */
export const authority = textWithout(...faultsOfAnyAddress, withQuery, withoutTenant).transform(withoutSlash)

const escapes = 'write @ as %40, # as %23, / as %2F and % as %25'
const unreadableDatabase: Fault = (text) => {
  if (!/^postgres(ql)?:\/\//.test(text)) return 'must begin with postgres://'
  if (!URL.canParse(text) || new URL(text).hash)
    return `cannot be read as postgres://user:password@host:5432/database; check the host and port, and in user and password ${escapes}`
  const { username, password, pathname } = new URL(text)
  try {
    decodeURIComponent(`${username}${password}${pathname}`)
  } catch {
    return `has a % that means nothing; in the password ${escapes}`
  }
  return pathname.length > 1 ? null : 'does not name a database; end it with / and the name'
}
/** The address of a PostgreSQL database. */
export const databaseAddress = textWithout(surroundedBySpace, unreadableDatabase)

const label = '[a-z0-9]([a-z0-9-]*[a-z0-9])?'
const host = new RegExp(`^https://(\\*\\.${label}\\.)?${label}(\\.${label})*(:[1-9]\\d{0,4})?$`, 'i')
const thisMachine = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:[1-9]\d{0,4})?$/

/** Splits a list at its commas; blanks around a part do not count. */
export const partsOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

const notHosts: Fault = (text) => {
  if (/[\r\n]/.test(text)) return 'has a line break; put all addresses on one line, separated by commas'
  const hosts = partsOf(text).map(withoutSlash)
  if (hosts.length === 0) return 'names no address'
  const wrong = hosts.find((part) => !host.test(part) && !thisMachine.test(part))
  if (wrong === undefined) return null
  return `must be addresses of hosts, such as https://intranet.example or https://*.intranet.example, separated by commas; ${JSON.stringify(wrong)} is not one`
}
/** Hosts that may frame the portal; these go into a header as they are. */
export const frameHosts = textWithout(notHosts).transform((text) => partsOf(text).map(withoutSlash))
