import type { Frame, Locator } from 'playwright-core'

/** What a screen says as people read it: white space as single spaces. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What stands there now, without what is hidden at this width. */
export async function readText(place: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: hidden columns and lines are not on the screen
  return tidy(await place.innerText())
}

/** The visible cells of a table's rows, in the order in which they stand. */
export async function readRows(within: Frame | Locator, table: string): Promise<string[][]> {
  return cellsOf(within.getByRole('table', { name: table, exact: true }).locator('tbody tr'))
}

/** All rows, also of a list so long that only the part before the eyes is on the page: it is leafed through. */
export async function readAllRows(frame: Frame, table: string): Promise<string[][]> {
  const seen = new Map<string, string[]>()
  await frame.evaluate('scrollTo(0, 0)')
  for (;;) {
    // A row without words is the room of rows that are not on the page.
    const rows = (await readRows(frame, table)).filter((cells) => cells.join('') !== '')
    for (const cells of rows) seen.set(cells.join(' | '), cells)
    const before = await frame.evaluate('scrollY')
    await frame.evaluate('scrollBy(0, innerHeight)')
    if ((await frame.evaluate('scrollY')) === before) return [...seen.values()]
    await frame.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  }
}

export async function readTotals(within: Frame | Locator, table: string): Promise<string[][]> {
  return cellsOf(within.getByRole('table', { name: table, exact: true }).locator('tfoot tr'))
}

async function cellsOf(rows: Locator): Promise<string[][]> {
  const texts = await rows.allInnerTexts()
  return texts.map((row) => row.split('\t').map(tidy))
}

/** The facts of a list of terms, by their label. Labels that come back are joined by ` | `. */
export async function readFacts(list: Locator): Promise<ReadonlyMap<string, string>> {
  const [labels, values] = await Promise.all([
    list.locator('dt').allInnerTexts(),
    list.locator('dd').allInnerTexts(),
  ])
  const facts = new Map<string, string>()
  labels.forEach((label, place) => {
    const known = facts.get(tidy(label))
    const value = tidy(values[place] ?? '')
    facts.set(tidy(label), known === undefined ? value : `${known} | ${value}`)
  })
  return facts
}
