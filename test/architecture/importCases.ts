/** Imports from one file to another, and whether the rules allow them. */
export const importCases: readonly {
  readonly what: string
  readonly from: string
  readonly to: string
  readonly allowed: boolean
}[] = [
  { what: 'a room beside', from: 'src/clients/find.ts', to: 'src/exact/index.ts', allowed: false },
  {
    what: 'types of a room beside',
    from: 'src/receivables/read.ts',
    to: 'src/clients/client.ts',
    allowed: false,
  },
  { what: 'against the arrow', from: 'src/values/cents.ts', to: 'src/database/open.ts', allowed: false },
  { what: 'past the desk', from: 'src/http/routes/clients.ts', to: 'src/clients/index.ts', allowed: false },
  { what: 'the bot past the desk', from: 'bot/answers/found.ts', to: 'src/exact/index.ts', allowed: false },
  {
    what: 'a part of the Exact room past its door',
    from: 'src/desk/openClient.ts',
    to: 'src/exact/exact.ts',
    allowed: false,
  },
  {
    what: 'a part of the contract past its door',
    from: 'tab/api/clients.ts',
    to: 'src/http/contract/client.ts',
    allowed: false,
  },
  {
    what: 'the desk from the contract',
    from: 'src/http/contract/client.ts',
    to: 'src/desk/index.ts',
    allowed: false,
  },
  { what: 'the server from the tab', from: 'tab/screens/start.ts', to: 'src/desk/index.ts', allowed: false },
  {
    what: 'the product from a stand-in',
    from: 'test/standIns/exact/index.ts',
    to: 'src/values/cents.ts',
    allowed: false,
  },
  {
    what: 'the database from a rule',
    from: 'src/receivables/rules/invoice.ts',
    to: 'src/database/open.ts',
    allowed: false,
  },
  {
    what: 'the settings past their door',
    from: 'src/server.ts',
    to: 'src/settings/schema.ts',
    allowed: false,
  },
  { what: 'a room below the desk', from: 'src/desk/find.ts', to: 'src/clients/index.ts', allowed: true },
  { what: 'the desk from http', from: 'src/http/routes/clients.ts', to: 'src/desk/index.ts', allowed: true },
  {
    what: 'the contract from the tab',
    from: 'tab/api/clients.ts',
    to: 'src/http/contract.ts',
    allowed: true,
  },
  {
    what: 'values from the contract',
    from: 'src/http/contract/client.ts',
    to: 'src/values/representativeRole.ts',
    allowed: true,
  },
  { what: 'values from the tab', from: 'tab/screens/edit.ts', to: 'src/values/postcode.ts', allowed: true },
  {
    what: 'sums from the tab',
    from: 'tab/screens/invoice/sum.ts',
    to: 'src/values/cents.ts',
    allowed: false,
  },
  { what: 'values from the bot', from: 'bot/answers/client.ts', to: 'src/values/phone.ts', allowed: true },
  {
    what: 'values from a rule',
    from: 'src/receivables/rules/invoice.ts',
    to: 'src/values/cents.ts',
    allowed: true,
  },
]
