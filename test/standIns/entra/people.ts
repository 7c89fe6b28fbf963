import type { EntraPerson } from './standIn.ts'

/** The people who can sign in by default. */
export const usualPeople: readonly EntraPerson[] = [
  {
    oid: '5a000000-0000-4000-8000-000000000001',
    name: 'Sanne Kuipers',
    title: 'servicedesk',
    roles: ['Desk.Read', 'Desk.Edit', 'Desk.Creditors'],
  },
  {
    oid: '5a000000-0000-4000-8000-000000000002',
    name: 'Arjan Beheer',
    title: 'beheerder',
    roles: ['Desk.Read', 'Portal.Admin', 'Privacy.Officer'],
  },
  { oid: '5a000000-0000-4000-8000-000000000005', name: 'Noor Zonderrol', title: 'zonder rol', roles: [] },
]
