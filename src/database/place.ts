/** How messages to the admin name a database. Has no password. */
export type Place = {
  readonly server: string
  readonly host: string
  readonly user: string
  readonly database: string
}

/** Throws a TypeError or a URIError if the address cannot be read; the settings refuse such an address. */
export function placeOf(url: string): Place {
  const { hostname, port, username, pathname, searchParams } = new URL(url)
  const host = hostname || (searchParams.get('host') ?? 'localhost')
  return {
    server: `${host}:${port || 5432}`,
    host,
    user: decodeURIComponent(username),
    database: decodeURIComponent(pathname.slice(1)),
  }
}
