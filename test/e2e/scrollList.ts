import type { OpenTab } from './browserWorld.ts'

/** A list as it stands at one place of the scroll bar. */
export type Place = {
  /** How far down the page, in pixels. */
  readonly at: number
  /** Rows in the document, seen or not. */
  readonly inDocument: number
  /** The numbers of the rows that can be seen at least in part, from the top. */
  readonly seen: readonly number[]
  /** Of the points looked at within the list, those where no row is. */
  readonly blank: number
  /** Cells of the rows that can be seen, by the number of the row. */
  readonly cells: readonly (readonly [row: number, cells: readonly string[]])[]
}

/**
 * Scrolls a list from top to bottom, half a window at a time, then jumps to places from 0 (top) to 1 (bottom); looks
 * at it each time the page was drawn.
 */
export function scrollList(tab: OpenTab, table: string, jumps: readonly number[]): Promise<readonly Place[]> {
  return tab.frame().evaluate(scrollWithinPage, { table, jumps })
}

/** Scrolls down the whole page, so many pixels a frame, and gives the milliseconds that each frame took. */
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
// The little of a page that is used here; the tests are no program for browsers.
declare const document: Part & {
  readonly documentElement: Part
  readonly elementFromPoint: (x: number, y: number) => Part | null
}
declare const scrollY: number
declare const innerHeight: number
declare function scrollTo(x: number, y: number): void
declare function requestAnimationFrame(call: (milliseconds: number) => void): void

/** Runs within the page, so it can use nothing from outside itself. */
async function scrollWithinPage(asked: {
  readonly table: string
  readonly jumps: readonly number[]
}): Promise<readonly Place[]> {
  const drawn = () =>
    new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
  // biome-ignore lint/performance/useDomNodeTextContent: hidden columns are not on the screen
  const cellsOf = (row: Part) => row.innerText.split('\t').map((cell) => cell.replace(/\s+/g, ' ').trim())
  const list = document.querySelector(`table[aria-label="${asked.table}"]`)
  const body = list?.querySelector('tbody')
  if (!list || !body) throw new Error(`there is no list ${asked.table}`)

  const look = (): Place => {
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

  const looks: Place[] = []
  const lookAt = async (y: number) => {
    scrollTo(0, y)
    await drawn()
    looks.push(look())
  }
  const bottom = () => document.documentElement.scrollHeight - innerHeight
  // The page grows while its rows are measured.
  await lookAt(0)
  while (scrollY < bottom() - 1) await lookAt(scrollY + innerHeight / 2)
  for (const jump of asked.jumps) await lookAt(jump * bottom())
  return looks
}

/** Runs within the page, so it can use nothing from outside itself. */
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
