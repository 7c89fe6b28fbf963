import { expect, test, vi } from 'vitest'
import { pathOf } from '../../tab/host/deepLink.ts'
import { HostError, hostTimedOut } from '../../tab/host/host.ts'
import { placeOf } from '../../tab/host/openHost.ts'
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

test('a request for a token fails after 15 s, and after 5 s later requests ask the host again', async () => {
  vi.useFakeTimers({ now: start })
  try {
    const fresh = tokenUntil(start + 60 * 60_000)
    const answers = [new Promise<string>(() => undefined), Promise.resolve(fresh)]
    const token = createTokenKeeper({
      now: Date.now,
      fetchToken: () => answers.shift() ?? Promise.reject(new Error('asked too often')),
    })
    const first = expect(token(false)).rejects.toEqual(new HostError(hostTimedOut))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await token(false)).toBe(fresh)
    await vi.advanceTimersByTimeAsync(10_000)
    await first
  } finally {
    vi.useRealTimers()
  }
})

test('a token that is about to expire is used while the host hangs', async () => {
  let now = start
  const old = tokenUntil(start + 60 * 60_000)
  const answers = [Promise.resolve(old)]
  const token = createTokenKeeper({
    now: () => now,
    fetchToken: () => answers.shift() ?? new Promise(() => undefined),
  })
  await token(false)
  now = start + 58 * 60_000
  expect(await token(false)).toBe(old)
})

test('a Microsoft host is recognised by its address, and a phone by its bridge', () => {
  const page = (parts: object) => {
    const window = { location: { ancestorOrigins: [] }, document: { referrer: '' }, ...parts }
    return placeOf(Object.assign(Object.create(null), { parent: window }, window))
  }
  const framedBy = (origin: string) => page({ location: { ancestorOrigins: [origin] } })
  expect(framedBy('https://teams.microsoft.com')).toBe('teams')
  expect(framedBy('https://teams.cloud.microsoft')).toBe('teams')
  expect(framedBy('https://outlook.office.com')).toBe('teams')
  expect(framedBy('https://lindehof.sharepoint.com')).toBe('page')
  expect(framedBy('https://teams.microsoft.com.evil.example')).toBe('page')
  expect(page({ location: {}, document: { referrer: 'https://teams.microsoft.com/v2/' } })).toBe('teams')
  const alone = Object.assign(Object.create(null), { location: {}, document: { referrer: '' } })
  alone.parent = alone
  expect(placeOf(alone)).toBe('window')
  alone.nativeInterface = {}
  expect(placeOf(alone)).toBe('teams')
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
