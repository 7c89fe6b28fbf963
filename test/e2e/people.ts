import type { Person } from './world.ts'

export { admin, sanne } from './world.ts'

export const reader: Person = {
  oid: '5a000000-0000-4000-8000-000000000003',
  name: 'Ilse de Boer',
  roles: ['Desk.Read'],
}
/** An employee with every role, for the pictures and for the checks of all screens. */
export const everything: Person = {
  oid: '5a000000-0000-4000-8000-000000000009',
  name: 'Robin Alles',
  roles: ['Desk.Read', 'Desk.Edit', 'Desk.Creditors', 'Portal.Admin', 'Privacy.Officer'],
}
export const stranger: Person = {
  oid: '5a000000-0000-4000-8000-000000000005',
  name: 'Noor Zonderrol',
  roles: [],
}
