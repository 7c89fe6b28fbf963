import type { OpenTab } from './browserWorld.ts'

/** A list at one scroll position. */
export type Glimpse = {
  /** Scroll position of the page in pixels. */
  readonly at: number
  /** Number of rows in the document, visible or not. */
  readonly inDocument: number
  /** Indexes of the rows that are visible at least in part, from the top. */
  readonly seen: readonly number[]
  /** Number of probed points within the list that show no row. */
  readonly blank: number
  /** Cells of the visible rows, with the index of each row. */
  readonly cells: readonly (readonly [row: number, cells: readonly string[]])[]
}

/**
 * Scrolls a list from top to bottom, half a window at a time, then jumps to positions between 0 (top) and 1 (bottom).
 * Returns a glimpse after each step, taken once the page has been drawn.
 */
export function scrollList(
  tab: OpenTab,
  table: string,
  jumps: readonly number[],
): Promise<readonly Glimpse[]> {
  return tab.frame().evaluate(scrollWithinPage, { table, jumps })
}

/** Scrolls down the whole page by `pixels` per frame. Returns the duration of each frame in milliseconds. */
export function timeFrames(tab: OpenTab, pixels: number): Promise<readonly number[]> {
  return tab.frame().evaluate(timeWithinPage, pixels)
}

type Box = { readonly top: number; readonly bottom: number; readonly left: number; readonly width: number }
type Part = {
  readonly innerText: string
  readonly scrollHeight: number
  readonly getAttribute: (name: string) => string | null
  readonly getBoundingClientRect: () => Box
  readonly closest: (selector: string) => Part | null
  readonly querySelector: (selector: string) => Part | null
  readonly querySelectorAll: (selector: string) => Iterable<Part>
}
// The few browser types used here; the tests are not compiled for a browser.
declare const document: Part & {
  readonly documentElement: Part
  readonly elementFromPoint: (x: number, y: number) => Part | null
}
declare const scrollY: number
declare const innerHeight: number
declare function scrollTo(x: number, y: number): void
declare function requestAnimationFrame(call: (milliseconds: number) => void): void

/** Runs within the page, so it cannot refer to anything outside itself. */
async function scrollWithinPage(asked: {
  readonly table: string
  readonly jumps: readonly number[]
}): Promise<readonly Glimpse[]> {
  const drawn = () =>
    new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
  // biome-ignore lint/performance/useDomNodeTextContent: hidden columns are not on the screen
  const cellsOf = (row: Part) => row.innerText.split('\t').map((cell) => cell.replace(/\s+/g, ' ').trim())
  const list = document.querySelector(`table[aria-label="${asked.table}"]`)
  const body = list?.querySelector('tbody')
  if (!list || !body) throw new Error(`there is no list ${asked.table}`)

  const look = (): Glimpse => {
    const rows = [...body.querySelectorAll('tr[data-row]')]
    const head = list.querySelector('thead')?.getBoundingClientRect()
    const box = body.getBoundingClientRect()
    const [top, bottom] = [Math.max(0, box.top, head?.bottom ?? 0), Math.min(innerHeight, box.bottom)]
    const isSeen = (row: Part) => {
      const { top: begin, bottom: end } = row.getBoundingClientRect()
      return end > top && begin < bottom
    }
    const seen = rows.filter(isSeen)
    let blank = 0
    for (let y = top + 2; y < bottom - 2; y += 15) {
      const there = document.elementFromPoint(box.left + box.width / 2, y)
      if (there?.closest('tbody') && !there.closest('tr[data-row]')) blank += 1
    }
    const number = (row: Part) => Number(row.getAttribute('data-row'))
    return {
      at: scrollY,
      inDocument: rows.length,
      seen: seen.map(number),
      blank,
      cells: seen.map((row) => [number(row), cellsOf(row)]),
    }
  }

  const looks: Glimpse[] = []
  const lookAt = async (y: number) => {
    scrollTo(0, y)
    await drawn()
    looks.push(look())
  }
  const bottom = () => document.documentElement.scrollHeight - innerHeight
  // Read the bottom anew each time: the page grows while its rows are measured.
  await lookAt(0)
  while (scrollY < bottom() - 1) await lookAt(scrollY + innerHeight / 2)
  for (const jump of asked.jumps) await lookAt(jump * bottom())
  return looks
}

/** Runs within the page, so it cannot refer to anything outside itself. */
async function timeWithinPage(pixels: number): Promise<readonly number[]> {
  const frame = () => new Promise<number>((done) => requestAnimationFrame(done))
  scrollTo(0, 0)
  await frame()
  const times: number[] = []
  let last = await frame()
  for (let before = -1; before !== scrollY; ) {
    before = scrollY
    scrollTo(0, scrollY + pixels)
    const now = await frame()
    times.push(now - last)
    last = now
  }
  return times
}
