import type { ReactNode } from 'react'
import { Failed } from './Failed.tsx'
import { Loading } from './Loading.tsx'
import { Stale } from './Stale.tsx'

/** The parts of a query, or of a paged query, that decide what to show. */
type Query<T> = {
  readonly data: T | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

type QueryResultProps<T> = {
  readonly query: Query<T>
  readonly loading?: ReactNode
  readonly children: (data: T) => ReactNode
}

/** Shows the data of a query, or its loading or failed state. Old data get a warning when refreshing failed. */
export function QueryResult<T extends object>(props: QueryResultProps<T>) {
  const { data, error, refetch } = props.query
  const retry = () => {
    refetch()
  }
  if (data === undefined) {
    return error ? <Failed error={error} onRetry={retry} /> : (props.loading ?? <Loading />)
  }
  const asOf = 'asOf' in data && typeof data.asOf === 'string' ? data.asOf : null
  return (
    <>
      {error && asOf !== null ? <Stale asOf={asOf} onRetry={retry} /> : null}
      {props.children(data)}
    </>
  )
}
