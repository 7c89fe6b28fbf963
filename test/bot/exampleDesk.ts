import type { ClientSearchAnswer } from '../../src/desk/answers.ts'
import type { Asker, Desk } from '../../src/desk/desk.ts'
import { DeskError } from '../../src/desk/errors.ts'
import { asOf, clientId, euros, exampleClient } from './exampleClient.ts'
import { exampleInvoice, exampleInvoices, exampleOpenItems } from './exampleMoney.ts'

export type ClientHit = ClientSearchAnswer['clients'][number]
export const exampleHit: ClientHit = {
  id: clientId,
  number: '100001',
  name: exampleClient.name,
  address: exampleClient.street,
  postcode: '1234AB',
  city: 'Ede',
  phone: '+31612345678',
  email: exampleClient.email,
  status: 'active',
  balance: euros(123_450),
  match: { field: 'postcode', kind: 'exact', text: '1234 AB' },
}

export function searchAnswer(
  clients: readonly ClientHit[],
  more: Partial<ClientSearchAnswer> = {},
): ClientSearchAnswer {
  return {
    clients: [...clients],
    similar: [],
    total: clients.length,
    more: false,
    single: clients.length === 1,
    asOf,
    ...more,
  }
}

/** Returns a client number that differs for each id. */
const numberOf = (id: string): string => id.slice(-6)

/** Returns a desk with example answers. The use cases without an example are refused unless the test provides them. */
export function exampleDesk(given: Partial<Desk> = {}): Desk {
  const refused = async (_asker: Asker): Promise<never> => {
    throw new DeskError('desk/not-allowed')
  }
  return {
    me: refused,
    portal: async () => ({
      houseStyle: { institution: 'Lindehof', colour: '#17796b', logo: null, welcome: null },
      vocabulary: {
        client: { nl: { one: 'cliënt', many: 'cliënten' }, en: { one: 'client', many: 'clients' } },
      },
      features: { creditors: false, searchByBirthDate: false, demo: false },
      canSave: true,
      exact: { state: 'fresh', asOf },
    }),
    findClients: async () => searchAnswer([exampleHit]),
    listClients: async (_asker, ids) => ({
      clients: ids.map((id) => ({ ...exampleHit, id, number: numberOf(id) })),
      asOf,
    }),
    recentClients: refused,
    tileClients: refused,
    totalClients: refused,
    workCounts: refused,
    workList: refused,
    openClient: async () => exampleClient,
    refreshMoney: refused,
    revealBankAccount: refused,
    listOpenItems: async () => exampleOpenItems,
    listInvoices: async () => exampleInvoices,
    openInvoice: async () => exampleInvoice,
    openInvoicePdf: refused,
    changeClient: refused,
    followChange: refused,
    readTiles: refused,
    saveTiles: refused,
    findCreditors: refused,
    openCreditor: refused,
    listCreditorOpenItems: refused,
    listCreditorInvoices: refused,
    openCreditorInvoice: refused,
    readPortalSettings: refused,
    savePortalSettings: refused,
    connectExact: refused,
    exactStatus: refused,
    allowExact: refused,
    syncExact: refused,
    saveAdministration: refused,
    readAccessLog: refused,
    noteRefusal: async () => undefined,
    ...given,
  }
}
