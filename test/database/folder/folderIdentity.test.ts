import { cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderIdentity } from '../../../src/database/folder/folderIdentity.ts'

test('a folder keeps its identity when it is used and renamed; a copy of it has another', async () => {
  const root = await mkdtemp(join(tmpdir(), 'portal-identity-'))
  const [original, copy, renamed] = ['original', 'copy', 'renamed'].map((name) => join(root, name))
  if (!original || !copy || !renamed) throw new Error('no folders')
  await cp(import.meta.dirname, original, { recursive: true })
  const identity = folderIdentity(original)
  await writeFile(join(original, 'later'), 'written')
  await cp(original, copy, { recursive: true, preserveTimestamps: true })
  expect(folderIdentity(copy)).not.toBe(identity)
  await rename(original, renamed)
  expect(folderIdentity(renamed)).toBe(identity)
  await rm(root, { recursive: true })
})
