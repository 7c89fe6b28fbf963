import { createContext, useContext } from 'react'
import type { Me, Portal, Role } from '../../src/http/contract.ts'

/** Who is signed in and what the portal looks like; known before any screen is shown. */
export type Session = {
  readonly me: Me
  readonly portal: Portal
  /** For what to show; the server decides what is given. */
  readonly may: (role: Role) => boolean
}

const SessionContext = createContext<Session | null>(null)
export const SessionProvider = SessionContext.Provider

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('nobody signed in around this component')
  return session
}
