import { createContext, useContext } from 'react'
import type { Me, Portal, Role } from '../../src/http/contract.ts'

/** The employee and the portal's settings, loaded before any screen renders. */
export type Session = {
  readonly me: Me
  readonly portal: Portal
  /** Returns whether the employee has a role. Only for what to show: the server enforces the rights. */
  readonly may: (role: Role) => boolean
}

const SessionContext = createContext<Session | null>(null)
export const SessionProvider = SessionContext.Provider

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('SessionProvider is missing')
  return session
}
