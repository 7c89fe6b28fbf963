import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/database/open.ts'
import { setup as provideMoneyClients } from './moneyClients.ts'
import { startPostgres } from './startPostgres.ts'

/** Starts a real PostgreSQL with a migrated database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  await server.createDatabase('template')
  const template = await openDatabase({ kind: 'postgres', url: `${server.url}/template` })
  await template.close()
  provideMoneyClients(project)
  project.provide('testDatabase', { kind: 'postgres', url: server.url, template: 'template' })
  return server.stop
}
