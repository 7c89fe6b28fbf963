import type { Role } from '../../src/access/index.ts'
import type { Asker, Desk } from '../../src/desk/index.ts'
import { rights, type UseCase } from '../../src/desk/rights.ts'
import { creditorId } from '../../src/values/ids.ts'
import { idOf, uuidOf } from '../clients/people.ts'
import { change } from './ledger.ts'
import type { World } from './world.ts'

export const client = idOf('100001')
export const creditor = creditorId(uuidOf('creditor'))
export const page = { show: 'all', limit: 10 } as const

/** How a test performs a use case, and what it expects beyond the row in the table of rights. */
type Attempt = {
  readonly perform: (desk: Desk, asker: Asker, world: World) => Promise<unknown>
  /** The client or creditor in the log line. */
  readonly relationId?: string
  /** The request itself does not name that client, so the line of a refusal does not either. */
  readonly isIndirect?: true
  /** The part in the log line, where the table leaves it open. */
  readonly part?: string
}

/** One attempt for each use case in the table: a use case without one does not compile. */
export const attempts: { readonly [Name in UseCase]: Attempt } = {
  me: { perform: (desk, asker) => desk.me(asker) },
  portal: { perform: (desk, asker) => desk.portal(asker) },
  readTiles: { perform: (desk, asker) => desk.readTiles(asker) },
  saveTiles: { perform: (desk, asker) => desk.saveTiles(asker, { tiles: [] }) },
  findClients: { perform: (desk, asker) => desk.findClients(asker, { q: 'wijngaert', limit: 5 }) },
  listClients: { perform: (desk, asker) => desk.listClients(asker, [client]) },
  recentClients: { perform: (desk, asker) => desk.recentClients(asker) },
  tileClients: { perform: (desk, asker) => desk.tileClients(asker) },
  totalClients: { perform: (desk, asker) => desk.totalClients(asker, [client]) },
  workCounts: { perform: (desk, asker) => desk.workCounts(asker) },
  workList: { perform: (desk, asker) => desk.workList(asker, 'late30', { limit: 5 }) },
  openClient: { perform: (desk, asker) => desk.openClient(asker, client), relationId: client },
  refreshMoney: { perform: (desk, asker) => desk.refreshMoney(asker, client), relationId: client },
  revealBankAccount: { perform: (desk, asker) => desk.revealBankAccount(asker, client), relationId: client },
  listOpenItems: { perform: (desk, asker) => desk.listOpenItems(asker, client), relationId: client },
  listInvoices: { perform: (desk, asker) => desk.listInvoices(asker, client, page), relationId: client },
  openInvoice: {
    perform: async (desk, asker, world) => desk.openInvoice(asker, await world.invoiceId('26104411')),
    relationId: client,
    isIndirect: true,
  },
  openInvoicePdf: {
    perform: async (desk, asker, world) => desk.openInvoicePdf(asker, await world.invoiceId('26104411')),
    relationId: client,
    isIndirect: true,
  },
  changeClient: {
    perform: (desk, asker) =>
      desk.changeClient(asker, client, {
        expected: { phone: '06-12349876' },
        changes: { phone: '06-55500001' },
      }),
    relationId: client,
    part: 'phone',
  },
  followChange: {
    perform: (desk, asker) => desk.followChange(asker, change),
    relationId: client,
    isIndirect: true,
  },
  findCreditors: { perform: (desk, asker) => desk.findCreditors(asker, { q: 'molen', limit: 5 }) },
  openCreditor: { perform: (desk, asker) => desk.openCreditor(asker, creditor), relationId: creditor },
  listCreditorOpenItems: {
    perform: (desk, asker) => desk.listCreditorOpenItems(asker, creditor),
    relationId: creditor,
  },
  listCreditorInvoices: {
    perform: (desk, asker) => desk.listCreditorInvoices(asker, creditor, page),
    relationId: creditor,
  },
  openCreditorInvoice: {
    perform: async (desk, asker, world) =>
      desk.openCreditorInvoice(asker, creditor, await world.creditorInvoiceId()),
    relationId: creditor,
  },
  readPortalSettings: { perform: (desk, asker) => desk.readPortalSettings(asker) },
  savePortalSettings: {
    perform: async (desk, asker, world) =>
      desk.savePortalSettings(asker, {
        ...(await world.settings()),
        features: {
          creditors: true,
          searchByBirthDate: false,
          invoiceLines: 'everyone',
          chat: 'withoutLines',
          recentClients: 5,
        },
      }),
  },
  connectExact: { perform: (desk, asker) => desk.connectExact(asker) },
  allowExact: { perform: (desk, asker) => desk.allowExact(asker) },
  exactStatus: { perform: (desk, asker) => desk.exactStatus(asker) },
  syncExact: { perform: (desk, asker) => desk.syncExact(asker) },
  saveAdministration: {
    perform: (desk, asker, { ledger }) =>
      desk.saveAdministration(asker, 1, { included: true, mapping: { ...ledger.mapping } }),
  },
  readAccessLog: { perform: (desk, asker) => desk.readAccessLog(asker, { limit: 5 }) },
  noteRefusal: { perform: (desk, asker) => desk.noteRefusal(asker, 'bot'), part: 'bot' },
}

type Tested = Attempt & {
  readonly useCase: UseCase
  readonly role: Role | 'any' | 'none'
  readonly when: 'always' | 'refused' | 'conflict'
  /** The log line without its outcome: event, part, client or creditor, and purpose. */
  readonly line: string
  readonly refusedLine: string
}

/** The table of rights, with the attempt for each row. */
export const useCases: readonly Tested[] = listUseCases().map((useCase) => {
  const attempt = attempts[useCase]
  const { role, log } = rights[useCase]
  const { isIndirect, part = log.part, relationId = '-' } = attempt
  const lineAbout = (subject: string) => [log.event, part, subject, log.purpose].join(' ')
  return {
    ...attempt,
    useCase,
    role,
    when: log.when,
    line: lineAbout(relationId),
    refusedLine: lineAbout(isIndirect ? '-' : relationId),
  }
})

function listUseCases(): readonly UseCase[] {
  const isUseCase = (name: string): name is UseCase => name in rights
  return Object.keys(rights).filter(isUseCase)
}
