import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/database/open.ts'
import { setup as provideMoneyClients } from './moneyClients.ts'

/** Migrates one database and saves it as an image that each test file starts from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-pglite-'))
  const image = join(folder, 'template.tar')
  const template = await openDatabase({ kind: 'memory' })
  if (template.driver.kind !== 'pglite') throw new Error('expected an embedded database')
  const dump = await template.driver.pglite.dumpDataDir('none')
  await writeFile(image, Buffer.from(await dump.arrayBuffer()))
  await template.close()
  provideMoneyClients(project)
  project.provide('testDatabase', { kind: 'pglite', image })
  return () => rm(folder, { recursive: true, force: true })
}
