import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'

/**
 * Draws the two icons of the app: a headset round a euro sign. Run it after a change and commit the pictures:
 * `node appPackage/icons/draw.ts`. Shapes live in a square from -1 to 1, y downwards.
 */

type Shape = (x: number, y: number) => boolean
type Colour = readonly [red: number, green: number, blue: number]

const white: Colour = [255, 255, 255]
const green: Colour = [0x17, 0x79, 0x6b]

/** A part of a ring; angles in degrees, clockwise from the right. */
function arc(
  centre: { x: number; y: number },
  radius: number,
  width: number,
  from: number,
  to: number,
): Shape {
  return (x, y) => {
    const distance = Math.hypot(x - centre.x, y - centre.y)
    const angle = (Math.atan2(y - centre.y, x - centre.x) * 180) / Math.PI
    const turned = (((angle - from) % 360) + 360) % 360
    return Math.abs(distance - radius) <= width / 2 && turned <= to - from
  }
}

function disc(centreX: number, centreY: number, radius: number): Shape {
  return (x, y) => Math.hypot(x - centreX, y - centreY) <= radius
}

/** A box with round corners. */
function box(centreX: number, centreY: number, width: number, height: number, round: number): Shape {
  return (x, y) => {
    const outX = Math.max(Math.abs(x - centreX) - width / 2 + round, 0)
    const outY = Math.max(Math.abs(y - centreY) - height / 2 + round, 0)
    return Math.hypot(outX, outY) <= round
  }
}

function headset(line: number): readonly Shape[] {
  const head = { x: 0, y: -0.02 }
  return [
    arc(head, 0.52, line, 180, 360),
    box(-0.52, 0.12, line * 1.9, 0.38, 0.06),
    box(0.52, 0.12, line * 1.9, 0.38, 0.06),
    box(0.52, 0.31, line, 0.16, 0),
    arc({ x: 0.26, y: 0.36 }, 0.26, line, 0, 90),
    disc(0.2, 0.62, line * 1.05),
  ]
}

function euro(line: number): readonly Shape[] {
  return [
    arc({ x: 0.04, y: 0.04 }, 0.2, line, 50, 310),
    box(-0.1, -0.015, 0.3, line * 0.8, 0),
    box(-0.1, 0.105, 0.3, line * 0.8, 0),
  ]
}

/** Paints with 8 × 8 samples a pixel; `scale` says how much of the square the drawing fills. */
function paint(
  size: number,
  scale: number,
  shapes: readonly Shape[],
  colours: { readonly ink: Colour; readonly ground: Colour | null },
): Buffer {
  const png = new PNG({ width: size, height: size })
  const samples = 8
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let hits = 0
      for (let sample = 0; sample < samples * samples; sample++) {
        const x = (((column + ((sample % samples) + 0.5) / samples) / size) * 2 - 1) / scale
        const y = (((row + (Math.floor(sample / samples) + 0.5) / samples) / size) * 2 - 1) / scale
        if (shapes.some((holds) => holds(x, y))) hits++
      }
      const cover = hits / samples ** 2
      const { ink, ground } = colours
      const mixed = ground ? ink.map((part, i) => part * cover + (ground[i] ?? 0) * (1 - cover)) : ink
      const alpha = ground ? 255 : 255 * cover
      png.data.set([...mixed, alpha].map(Math.round), (row * size + column) * 4)
    }
  }
  return PNG.sync.write(png)
}

const colour = paint(192, 1.0, [...headset(0.1), ...euro(0.07)], { ink: white, ground: green })
const outline = paint(32, 1.42, [...headset(0.11), ...euro(0.085)], { ink: white, ground: null })
writeFileSync(join(import.meta.dirname, 'color.png'), colour)
writeFileSync(join(import.meta.dirname, 'outline.png'), outline)
