import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrastWithWhite, isReadable, readableShade } from '../../src/portal/contrast.ts'
import { isHarmlessLogo } from '../../src/portal/logo.ts'

test.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#767676', 4.54],
  ['#777777', 4.48],
  ['#137a6c', 5.24],
  ['#ff0000', 4],
])('%s on white has contrast %d', (colour, ratio) => {
  expect(contrastWithWhite(colour)).toBeCloseTo(ratio, 1)
})

test('4.5 is enough, less is not', () => {
  expect([isReadable('#767676'), isReadable('#777777')]).toEqual([true, false])
})

test('every colour has a readable shade: itself when it can be read, else a darker one', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colour, (chosen) => {
      const shade = readableShade(chosen)
      expect(isReadable(shade)).toBe(true)
      expect(contrastWithWhite(shade)).toBeGreaterThanOrEqual(contrastWithWhite(chosen))
      if (isReadable(chosen)) expect(shade).toBe(chosen)
    }),
  )
})

const svg = (content: string) => `data:image/svg+xml;base64,${Buffer.from(content).toString('base64')}`
const png = (bytes: readonly number[]) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

test.each([
  [
    'a drawing',
    svg('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h8v8z" fill="#137a6c"/></svg>'),
    true,
  ],
  ['a PNG', png([...pngStart, 1, 2, 3]), true],
  ['a script', svg('<svg><script>alert(1)</script></svg>'), false],
  ['a handler', svg('<svg onload="alert(1)"><path/></svg>'), false],
  ['a handler in capitals', svg('<svg ONLOAD ="alert(1)"/>'), false],
  ['another document', svg('<svg><image href="https://elsewhere.example/x.png"/></svg>'), false],
  ['a foreign object', svg('<svg><foreignObject><p>x</p></foreignObject></svg>'), false],
  ['an entity', svg('<!DOCTYPE svg [<!ENTITY x "y">]><svg/>'), false],
  ['no drawing at all', svg('<p>hello</p>'), false],
  ['a PNG in name only', png([1, 2, 3, 4, 5, 6, 7, 8]), false],
  ['more than 64 kB', png([...pngStart, ...Array.from({ length: 65_536 }, () => 0)]), false],
  ['another kind', 'data:image/gif;base64,R0lGODlh', false],
  ['an address', 'https://elsewhere.example/logo.png', false],
])('a logo that is %s', (_, logo, harmless) => {
  expect(isHarmlessLogo(logo)).toBe(harmless)
})
