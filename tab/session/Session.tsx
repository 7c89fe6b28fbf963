import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import type { Me, Portal } from '../../src/http/contract.ts'
import { useHost } from '../host/HostContext.ts'
import { Failed } from '../parts/states/Failed.tsx'
import { Loading } from '../parts/states/Loading.tsx'
import { SessionProvider } from './SessionContext.ts'

/** Renders the screens once the employee is signed in; until then a placeholder, or why signing in failed. */
export function Session(props: {
  readonly me: UseQueryResult<Me>
  readonly portal: UseQueryResult<Portal>
  readonly children: ReactNode
}) {
  const host = useHost()
  const me = props.me.data
  const portal = props.portal.data
  const error = (me ? null : props.me.error) ?? (portal ? null : props.portal.error)
  const settled = Boolean((me && portal) || error)
  // Teams hides its loading screen at this call, so call it on failure too.
  useEffect(() => {
    if (settled) host.ready()
  }, [settled, host])
  const session = useMemo(
    () => (me && portal ? { me, portal, may: (role: Me['roles'][number]) => me.roles.includes(role) } : null),
    [me, portal],
  )
  const retry = () => {
    props.me.refetch()
    props.portal.refetch()
  }
  if (error) return <Failed error={error} onRetry={retry} />
  if (!session) return <Loading lines={6} />
  return <SessionProvider value={session}>{props.children}</SessionProvider>
}
