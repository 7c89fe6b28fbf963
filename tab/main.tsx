import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { openHost } from './host/openHost.ts'
import { goToPlace } from './host/place.ts'

const root = document.getElementById('portal')
if (!root) throw new Error('the page has no place for the portal')
// Nothing is awaited here: what is fetched meanwhile may import from a file that would still be waiting.
openHost(window).then((host) => {
  goToPlace(window, host.place)
  createRoot(root).render(<App host={host} />)
})
