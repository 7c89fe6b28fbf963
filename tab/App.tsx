import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { ApiProvider } from './api/ApiContext.ts'
import { useMe, usePortal } from './api/portal.ts'
import { createQueryClient } from './api/queryClient.ts'
import { type Api, createApi } from './api/request.ts'
import { createSignIn } from './api/signIn.ts'
import { Appearance } from './appearance/Appearance.tsx'
import { HostProvider, useHost } from './host/HostContext.ts'
import type { Host } from './host/host.ts'
import { fetchCallScreens, routes } from './routes.tsx'
import { Session } from './session/Session.tsx'
import { fetchLaterTexts } from './texts/LaterTexts.tsx'
import { languageOf } from './texts/language.ts'
import { TextProvider } from './texts/TextProvider.tsx'

/** How long after the portal opened the other screens of a call are fetched. */
const fetchAheadMilliseconds = 2_500

/** The whole tab inside its host. */
export function App(props: { readonly host: Host }) {
  const { host } = props
  const api = useMemo(() => apiWithin(host), [host])
  const queryClient = useMemo(createQueryClient, [])
  return (
    <HostProvider value={host}>
      <ApiProvider value={api}>
        <QueryClientProvider client={queryClient}>
          <Portal />
        </QueryClientProvider>
      </ApiProvider>
    </HostProvider>
  )
}

function Portal() {
  const host = useHost()
  const me = useMe()
  const portal = usePortal()
  const router = useMemo(() => createBrowserRouter(routes), [])
  const language = languageOf(me.data?.language, host.locale)
  const isReady = me.data !== undefined && portal.data !== undefined
  useEffect(() => {
    if (!isReady) return
    const fetchAhead = () => Promise.all([fetchCallScreens(), fetchLaterTexts(language)])
    // What fails now is fetched again when the screen opens.
    const timer = setTimeout(() => fetchAhead().catch(() => undefined), fetchAheadMilliseconds)
    return () => clearTimeout(timer)
  }, [isReady, language])
  return (
    <TextProvider language={language} vocabulary={portal.data?.vocabulary}>
      <Appearance colour={portal.data?.houseStyle.colour} language={language}>
        <Session me={me} portal={portal}>
          <RouterProvider router={router} />
        </Session>
      </Appearance>
    </TextProvider>
  )
}

function apiWithin(host: Host): Api {
  return createApi({
    fetch: (input, init) => window.fetch(input, init),
    token: host.token,
    signIn: createSignIn(host, window, Date.now),
    contract: () => import('../src/http/contract.ts'),
  })
}
