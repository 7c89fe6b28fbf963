import { startBrowserWorld } from '../e2e/browserWorld.ts'
import { timeFrames } from '../e2e/scrollList.ts'
import { line, quantile } from './figures.ts'

/** A frame longer than this, in milliseconds, is visible as a jerk. */
const jerk = 50
/** Pixels per frame: leisurely, and as fast as a mouse wheel turns. */
const speeds = [40, 150]

/** Measures frame times while a list of five hundred invoices is scrolled from top to bottom. */
export async function benchScroll(): Promise<string[]> {
  const all = await startBrowserWorld({ exact: { clients: 60, creditors: 5 } })
  try {
    const client = all.world.exact.expected.clients.find(({ invoices }) => invoices.length >= 500)
    if (!client) throw new Error('nobody has five hundred invoices')
    const tab = await all.openTab()
    await tab.go(`/clients/${client.id}/invoices`)
    await tab.frame().getByRole('switch').check()
    const rows = client.invoices.length
    await tab
      .frame()
      .locator(`table[aria-rowcount="${rows + 1}"]`)
      .waitFor()
    await tab.frame().evaluate('new Promise((done) => setTimeout(done, 1_000))')
    const lines: string[] = []
    for (const pixels of speeds) {
      const frames = await timeFrames(tab, pixels)
      const what = `${rows} invoices in the browser, ${pixels} pixels a frame:`
      lines.push(
        line(`${what} frame, p95 of ${frames.length}`, quantile(frames, 0.95), 'ms'),
        line(`${what} frames > ${jerk} ms`, frames.filter((time) => time > jerk).length, ''),
      )
    }
    return lines
  } finally {
    await all.close()
  }
}
