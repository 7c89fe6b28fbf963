import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test.each([
  ['20.19.0', 1, /^Node 24 or newer is needed; this is Node 20\.19\.0\. Install it .+\n$/],
  ['24.0.0', 0, /^$/],
  ['26.1.0', 0, /^$/],
])('before a start Node %s gives exit code %i', (version, code, line) => {
  const script = `
    Object.defineProperty(process, 'versions', { value: { node: '${version}' } })
    import('./infra/requireNode.mjs')`
  const { status, stderr } = spawnSync(process.execPath, ['--eval', script], { encoding: 'utf8' })
  expect(status).toBe(code)
  expect(stderr).toMatch(line)
})
