import { execFile } from 'node:child_process'
import { expect, test } from 'vitest'

const script = `
  import { startPostgres } from ${JSON.stringify(new URL('./startPostgres.ts', import.meta.url).href)}
  const postgres = await startPostgres()
  await postgres.stop()
  process.exitCode = 3`

test('a failed run still exits with its own code after the test database has stopped', async () => {
  const code = await new Promise((resolve) => {
    execFile(process.execPath, ['--input-type=module', '--eval', script], (error) =>
      resolve(error?.code ?? 0),
    )
  })
  expect(code).toBe(3)
})
