import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { openHost } from './host/openHost.ts'
import { goToPlace } from './host/place.ts'

const root = document.getElementById('portal')
if (!root) throw new Error('the page has no place for the portal')
const host = await openHost(window)
goToPlace(window, host.place)
createRoot(root).render(<App host={host} />)
