import { readFileSync } from 'node:fs'

export type Property = {
  readonly name: string
  readonly type: string
  readonly key?: boolean
  readonly writable?: readonly string[]
  /** True if the documentation of July 2025 has the property and that of December 2025 does not. */
  readonly dropped?: boolean
}
export type Endpoint = {
  readonly methods: readonly string[]
  readonly pageSize: number
  readonly selectMandatory: boolean
  /** Null if no list is documented; every property can then be filtered on. */
  readonly filterable: readonly string[] | null
  readonly properties: readonly Property[]
}
export type Metadata = ReadonlyMap<string, EndpointOf>
/** An endpoint by its path without division, such as `sync/CRM/Accounts`. */
export type EndpointOf = Endpoint & {
  readonly path: string
  readonly byName: ReadonlyMap<string, Property>
}

function isEndpoints(value: unknown): value is { readonly [path: string]: Endpoint } {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((each) => typeof each === 'object' && each !== null && 'properties' in each)
  )
}

/** Reads the documented properties of the endpoints that the stand-in offers, without those that Exact has dropped. */
export function readMetadata(): Metadata {
  const parsed: unknown = JSON.parse(readFileSync(new URL('../metadata.json', import.meta.url), 'utf8'))
  if (!isEndpoints(parsed)) throw new TypeError('metadata.json has an unexpected form')
  return new Map(
    Object.entries(parsed).map(([path, endpoint]) => {
      const properties = endpoint.properties.filter(({ dropped }) => !dropped)
      return [
        path,
        { ...endpoint, path, properties, byName: new Map(properties.map((each) => [each.name, each])) },
      ]
    }),
  )
}
