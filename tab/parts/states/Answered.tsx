import type { ReactNode } from 'react'
import { Failed } from './Failed.tsx'
import { Loading } from './Loading.tsx'
import { Stale } from './Stale.tsx'

/** What is needed of a question that was asked, with one answer or with pages. */
type Question<T> = {
  readonly data: T | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

/** Shows an answer in whichever state it is: coming, there, there but old, refused or failed. */
export function Answered<T extends object>(props: {
  readonly question: Question<T>
  readonly loading?: ReactNode
  readonly children: (answer: T) => ReactNode
}) {
  const { data, error, refetch } = props.question
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
