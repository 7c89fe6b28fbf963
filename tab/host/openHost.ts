import { browserHost } from './browserHost.ts'
import type { Host } from './host.ts'

/** Detects the host. The Teams library is only loaded inside a frame. */
export async function openHost(window: Window): Promise<Host> {
  if (window.parent === window) return browserHost(window)
  const { teamsHost } = await import('./teamsHost.ts')
  return (await teamsHost(window)) ?? browserHost(window)
}
