import { expect, test } from 'vitest'
import { isHarmlessLogo } from '../../src/portal/logo.ts'

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
