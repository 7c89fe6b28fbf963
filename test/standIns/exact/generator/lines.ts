import { type DayNumber, firstOfMonth } from './days.ts'
import type { Random } from './random.ts'
import type { Line } from './story.ts'

/** What a care institution charges apart from care. Prices are in cents without VAT. */
const services = [
  { item: 'HUUR', description: 'Huur kamer', vatRate: 0, from: 4_500, to: 32_000, quantities: [1_000] },
  {
    item: 'WAS',
    description: 'Waskosten',
    vatRate: 21,
    from: 195,
    to: 420,
    quantities: [4_000, 7_500, 12_250, 9_000],
  },
  {
    item: 'ZAK',
    description: 'Zak- en kleedgeld',
    vatRate: 0,
    from: 1_000,
    to: 6_500,
    quantities: [1_000, 4_000],
  },
  {
    item: 'MAAL',
    description: 'Maaltijden',
    vatRate: 9,
    from: 495,
    to: 895,
    quantities: [3_000, 10_000, 22_000],
  },
  { item: 'PED', description: 'Pedicure', vatRate: 21, from: 2_250, to: 3_450, quantities: [1_000, 2_000] },
  { item: 'NET', description: 'Internet', vatRate: 21, from: 1_250, to: 2_495, quantities: [1_000] },
] as const

/** Creates a line. Quantity is in thousandths, price in cents; amount and VAT are rounded half away from zero. */
export function line(
  item: string,
  description: string,
  figures: { quantity: number; price: number; vatRate: number },
): Line {
  const { quantity, price, vatRate } = figures
  const signed = (value: number): number => (quantity < 0 ? 0 - value : value)
  const amount = signed(Math.round((Math.abs(quantity) * price) / 1_000))
  const vat = signed(Math.round((Math.abs(amount) * vatRate) / 100))
  return { item, description, quantity, price, vatRate, amount, vat }
}

/** Generates one to four lines, each for a different service. */
export function someLines(random: Random): readonly Line[] {
  const count = random.between(1, 4)
  const first = random.below(services.length)
  const lines: Line[] = []
  for (let index = 0; index < count; index += 1) {
    const service = services[(first + index) % services.length] ?? services[0]
    lines.push(
      line(service.item, service.description, {
        quantity: random.pick<number>(service.quantities),
        price: random.between(service.from, service.to),
        vatRate: service.vatRate,
      }),
    )
  }
  return lines
}

/** Returns the month before the invoice for monthly services, and null for visits and devices. */
export function periodOf(
  date: DayNumber,
  { item }: Line,
): { readonly from: DayNumber; readonly to: DayNumber } | null {
  if (item === 'PED' || item === 'NET') return null
  const to = firstOfMonth(date) - 1
  return { from: firstOfMonth(to), to }
}

/** Returns lines with this total in cents: Internet at 21 % and the rest without VAT. */
export function linesFor(total: number): readonly Line[] {
  if (total < 5_000) return [line('ZAK', 'Zak- en kleedgeld', { quantity: 1_000, price: total, vatRate: 0 })]
  const internet = line('NET', 'Internet', { quantity: 1_000, price: 2_000, vatRate: 21 })
  const rest = total - internet.amount - internet.vat
  return [internet, line('HUUR', 'Huur kamer', { quantity: 1_000, price: rest, vatRate: 0 })]
}

/** Returns the same lines with negative quantities. */
export function reversedLines(lines: readonly Line[]): readonly Line[] {
  return lines.map((each) => line(each.item, each.description, { ...each, quantity: -each.quantity }))
}

export function totalOf(lines: readonly Line[]): number {
  let total = 0
  for (const each of lines) total += each.amount + each.vat
  return total
}
