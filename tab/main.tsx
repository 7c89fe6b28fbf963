import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { openDeepLink } from './host/deepLink.ts'
import { openHost } from './host/openHost.ts'

const root = document.getElementById('portal')
if (!root) throw new Error('the page has no #portal element')
// No top-level await: a chunk that is loading may import this file and would then wait for ever.
openHost(window).then((host) => {
  openDeepLink(window, host.deepLink)
  createRoot(root).render(<App host={host} />)
})
