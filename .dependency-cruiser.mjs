/**
 * The arrows of the house: which room may import which. Type imports count as imports.
 * A room not named for another is closed to it.
 */
const room = (name, allowed) => ({
  name: `${name} imports only what its arrow points at`,
  severity: 'error',
  from: { path: `^${name}/` },
  to: {
    path: '^(src|bot|tab|test|infra|appPackage)/',
    pathNot: [`^${name}/`, ...allowed.map((path) => `^${path}`)],
  },
})

const ledgerRooms = [
  'src/clients',
  'src/receivables',
  'src/payables',
  'src/portal',
  'src/access',
  'src/exact',
]
const pure =
  '^(src/money/|src/clients/(keys/|query/|rank|searchTerms)|src/(receivables|payables)/rules/|src/exact/mapping/|bot/intent)'

export default {
  forbidden: [
    {
      name: 'values are pure: they import nothing but the libraries of their notations',
      severity: 'error',
      from: { path: '^src/values/' },
      to: { pathNot: '^src/values/|(^|/)node_modules/(libphonenumber-js|ibantools)/' },
    },
    room('src/settings', ['src/values/']),
    {
      name: 'settings are read through src/config.ts',
      severity: 'error',
      from: { path: '^(src|bot|tab|infra|appPackage)/', pathNot: '^src/(settings/|config\\.ts$)' },
      to: { path: '^src/settings/' },
    },
    room('src/money', ['src/database/schema\\.ts$', 'src/values/']),
    room('src/database', ['src/values/']),
    ...['src/clients', 'src/portal', 'src/access', 'src/exact', 'src/conversations'].map((name) =>
      room(name, ['src/database/', 'src/values/']),
    ),
    ...['src/receivables', 'src/payables'].map((name) =>
      room(name, ['src/money/', 'src/database/', 'src/values/']),
    ),
    {
      ...room('src/desk', [...ledgerRooms.map((name) => `${name}/`), 'src/database/', 'src/values/']),
      from: { path: '^src/desk/', pathNot: '^src/desk/answers\\.ts$' },
    },
    {
      name: 'the desk takes the types of its answers from the contract, in one file',
      severity: 'error',
      from: { path: '^src/desk/answers\\.ts$' },
      to: { pathNot: '^src/http/contract\\.ts$' },
    },
    room('src/http', ['src/desk/', 'src/access/', 'src/values/']),
    room('bot', ['src/desk/', 'src/access/', 'src/values/']),
    room('tab', ['src/http/contract\\.ts$', 'src/values/']),
    {
      name: 'the tab adds up nothing: sums come from the server',
      severity: 'error',
      from: { path: '^tab/' },
      to: { path: '^src/values/cents\\.ts$' },
    },
    {
      name: 'the Exact room is entered by its door',
      severity: 'error',
      from: { path: '^(src|bot|tab|infra|appPackage)/', pathNot: '^src/exact/' },
      to: { path: '^src/exact/', pathNot: '^src/exact/index\\.ts$' },
    },
    {
      name: 'the contract imports only zod and values',
      severity: 'error',
      from: { path: '^src/http/contract(\\.ts$|/)' },
      to: { pathNot: '(^|/)node_modules/zod/|^src/(http/contract|values)/' },
    },
    {
      name: 'the contract is taken whole',
      severity: 'error',
      from: { pathNot: '^src/http/contract(\\.ts$|/)' },
      to: { path: '^src/http/contract/' },
    },
    room('appPackage', ['src/values/']),
    room('infra', ['src/(server|config|http/contract)\\.ts$', 'test/standIns/']),
    room('test/standIns', []),
    {
      name: 'rules, keys, mapping and intent are pure',
      severity: 'error',
      from: { path: pure },
      to: {
        path: '^(src/database/(?!schema)|src/http/|bot/(adapter|handler)|node:(http|https|net|fs))|node_modules/(kysely|pg|botbuilder|react|restify)/',
      },
    },
    {
      name: 'only the adapter and the handler know botbuilder',
      severity: 'error',
      from: { path: '^(src|bot|tab)/', pathNot: '^bot/(adapter\\.ts$|handler/)' },
      to: { path: 'node_modules/(botbuilder|botbuilder-core|botframework-[a-z]+)/' },
    },
    {
      name: 'only the host folder of the tab knows Teams',
      severity: 'error',
      from: { path: '^(src|bot|tab)/', pathNot: '^tab/host/' },
      to: { path: 'node_modules/@microsoft/teams-js/' },
    },
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|png|svg|json)$|^dist/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
