import { afterEach, expect, test, vi } from 'vitest'
import type { Api } from '../../tab/api/request.ts'
import { signOut } from '../../tab/api/signIn.ts'
import { browserHost } from '../../tab/host/browserHost.ts'
import { singleKeys } from '../../tab/parts/singleKeys.ts'

/** A frame in a page of another site, in a browser that blocks storage there. */
function frameWithoutStorage(opened: string[]): Window {
  const blocked = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError')
  }
  return Object.create(null, {
    parent: { value: {} },
    location: { value: { search: '', assign: (address: string) => opened.push(address) } },
    navigator: { value: { language: 'nl' } },
    matchMedia: { value: () => ({ matches: false }) },
    localStorage: { get: blocked },
    sessionStorage: { get: blocked },
  })
}

afterEach(() => vi.unstubAllGlobals())

test('without storage, single-key shortcuts can be switched off until the page is closed', () => {
  vi.stubGlobal('window', frameWithoutStorage([]))
  expect(singleKeys.areOn()).toBe(true)
  singleKeys.switch(false)
  expect(singleKeys.areOn()).toBe(false)
  singleKeys.switch(true)
  expect(singleKeys.areOn()).toBe(true)
})

test('without storage, signing out still leaves the screen', async () => {
  const sent: string[] = []
  const opened: string[] = []
  const api: Pick<Api, 'send'> = {
    send: async ({ path }) => {
      sent.push(path)
    },
  }
  const window = frameWithoutStorage(opened)
  await signOut(api, browserHost(window), window, Date.now)
  expect([sent, opened]).toEqual([['/api/sign-out'], ['/']])
})
