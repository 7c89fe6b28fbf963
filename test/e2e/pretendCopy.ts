import type { Route } from 'playwright-core'
import type { OpenTab } from './browserWorld.ts'

/**
 * Makes the tab believe that the portal is a copy, until the tab asks to allow the use of Exact. Returns a function that
 * counts those requests. The answers of a real copy are tested in test/server/backup.test.ts.
 */
export async function pretendCopy({ page, reload }: OpenTab): Promise<() => number> {
  let asked = 0
  const changed = (change: (answer: { readonly exact?: object }) => object) => async (route: Route) => {
    const response = await route.fetch()
    const body = await response.json()
    await route.fulfill({ response, json: asked > 0 ? body : { ...body, ...change(body) } })
  }
  await page.route(
    '**/api/portal',
    changed(({ exact }) => ({ exact: { ...exact, state: 'copy' } })),
  )
  await page.route(
    '**/api/admin/exact',
    changed(() => ({ use: 'copy', owner: 'https://portaal.lindehof.example' })),
  )
  await page.route('**/api/admin/exact/allow', async (route) => {
    asked += 1
    await route.fulfill({ status: 204 })
  })
  await reload()
  return () => asked
}
