import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { DemoPerson } from './index.ts'

/**
 * Prepares a page, before it opens the tab, to act as the Teams app on a phone. The phone records the addresses that the
 * tab asks it to open, and whether the tab reported that it is ready.
 */
export async function playPhone(
  page: Page,
  options: {
    readonly person: DemoPerson
    readonly tenantId: string
    readonly token: (person: DemoPerson) => Promise<string>
  },
): Promise<{ readonly opened: string[]; readonly isReady: () => boolean }> {
  const opened: string[] = []
  let ready = false
  await page.exposeFunction('phoneToken', () => options.token(options.person))
  await page.exposeFunction('phoneReady', () => {
    ready = true
  })
  await page.exposeFunction('phoneOpens', (address: string) => opened.push(address))
  const protocol = await readFile(join(import.meta.dirname, 'page', 'protocol.js'), 'utf8')
  const context = {
    locale: 'nl-nl',
    theme: 'default',
    subEntityId: '',
    person: options.person,
    tenantId: options.tenantId,
    hostName: 'Teams',
    clientType: 'android',
    sessionId: 'phone',
  }
  await page.addInitScript(`(() => {
    ${protocol.replaceAll(/^export /gm, '')}
    servePhone(window, {
      context: () => (${JSON.stringify(context)}),
      token: () => window.phoneToken(),
      setReady: () => window.phoneReady(),
      setFailed: () => undefined,
      openLink: (address) => window.phoneOpens(address),
      navigate: () => undefined,
      shareLink: () => undefined,
      writeText: () => Promise.resolve(),
      readText: () => Promise.resolve(''),
    })
  })()`)
  return { opened, isReady: () => ready }
}
