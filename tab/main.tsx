import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { handOverAddress, handOverSession } from './api/frameSignIn.ts'
import { openDeepLink } from './host/deepLink.ts'
import type { Host } from './host/host.ts'
import { openHost } from './host/openHost.ts'

const page = document.getElementById('portal')
if (!page) throw new Error('the page has no #portal element')
let current: Host | null = null
const root = createRoot(page, { onUncaughtError: () => current?.failed() })

function show(host: Host): void {
  openDeepLink(window, host.deepLink)
  // A host that answers late replaces the provisional one. The new key drops that one's session and cached answers.
  const key = current ? 'late' : 'first'
  current = host
  root.render(<App key={key} host={host} />)
}

// No top-level await: a chunk that is loading may import this file and would then wait for ever.
if (window.location.pathname === handOverAddress && window.opener) handOverSession(window)
else openHost(window, show)
