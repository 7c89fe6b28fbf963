import { expect, test } from 'vitest'
import { pathOf } from '../../tab/host/deepLink.ts'
import { createTokenKeeper, expiryOf } from '../../tab/host/tokenKeeper.ts'

const start = Date.UTC(2026, 10, 24, 12)
const tokenUntil = (milliseconds: number) =>
  `h.${Buffer.from(JSON.stringify({ exp: milliseconds / 1000 })).toString('base64url')}.s`

test('a token is cached until five minutes before it expires', async () => {
  let now = start
  let count = 0
  const token = createTokenKeeper({
    now: () => now,
    fetchToken: () => {
      count += 1
      return Promise.resolve(tokenUntil(start + 60 * 60_000))
    },
  })
  await token(false)
  now = start + 54 * 60_000
  await token(false)
  expect(count).toBe(1)
  now = start + 56 * 60_000
  await token(false)
  expect(count).toBe(2)
})

test('concurrent requests call the host once; a refused token is fetched again', async () => {
  let count = 0
  const token = createTokenKeeper({
    now: () => start,
    fetchToken: () => {
      count += 1
      return Promise.resolve(tokenUntil(start + 60 * 60_000))
    },
  })
  await Promise.all([token(false), token(false), token(true)])
  expect(count).toBe(1)
  await token(true)
  expect(count).toBe(2)
})

test('a host that fails once is asked again the next time', async () => {
  let count = 0
  const token = createTokenKeeper({
    now: () => start,
    fetchToken: () => {
      count += 1
      return count === 1 ? Promise.reject(new Error('away')) : Promise.resolve('t')
    },
  })
  await expect(token(false)).rejects.toThrow('away')
  expect(await token(false)).toBe('t')
})

test('a token without an expiry is not cached', () => {
  expect(expiryOf('opaque')).toBe(0)
  expect(expiryOf('a.!!.c')).toBe(0)
  expect(expiryOf(tokenUntil(start))).toBe(start)
})

test('a deep link opens a screen of the portal and nothing else', () => {
  expect(pathOf('clients/1374394a-6da2-40ba/invoices')).toBe('/clients/1374394a-6da2-40ba/invoices')
  expect(pathOf('/invoices/7')).toBe('/invoices/7')
  expect(pathOf('//elsewhere.example/x')).toBeNull()
  expect(pathOf('https://elsewhere.example')).toBeNull()
  expect(pathOf('clients/../admin')).toBeNull()
  expect(pathOf('javascript:alert(1)')).toBeNull()
})
