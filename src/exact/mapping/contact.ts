import { z } from 'zod'
import type { AdministrationMapping } from '../exact.ts'
import { roleOf } from './administrationMapping.ts'
import { isClientInPerson } from './clientInPerson.ts'
import { guid, optionalDay, optionalGuid, optionalText, rowVersion } from './fields.ts'
import { asRow, finding, type Reading, skipped } from './reading.ts'
import type { ContactRow } from './rows.ts'

export const contactProperties = [
  'ID',
  'Account',
  'AccountName',
  'FullName',
  'FirstName',
  'Initials',
  'MiddleName',
  'LastName',
  'JobTitleDescription',
  'BirthDate',
  'Phone',
  'Mobile',
  'Email',
  'BusinessPhone',
  'BusinessMobile',
  'BusinessEmail',
] as const

const contact = z.object({
  ID: guid,
  Timestamp: rowVersion,
  Account: optionalGuid,
  AccountName: optionalText,
  FullName: optionalText,
  FirstName: optionalText,
  Initials: optionalText,
  MiddleName: optionalText,
  LastName: optionalText,
  JobTitleDescription: optionalText,
  BirthDate: optionalDay,
  Phone: optionalText,
  Mobile: optionalText,
  Email: optionalText,
  BusinessPhone: optionalText,
  BusinessMobile: optionalText,
  BusinessEmail: optionalText,
})

/** Maps a row of `sync/CRM/Contacts`. Skips a contact without an account. */
export function readContact(
  raw: unknown,
  { administration, mapping }: { readonly administration: number; readonly mapping: AdministrationMapping },
): Reading<ContactRow> {
  const read = contact.safeParse(raw)
  if (!read.success) return finding('unreadable-record')
  const row = read.data
  if (row.Account === null) return skipped
  const role = roleOf(mapping, row.JobTitleDescription)
  return asRow({
    id: row.ID,
    administration,
    client_id: row.Account,
    name: row.FullName ?? spokenName(row),
    first_name: row.FirstName,
    initials: row.Initials,
    name_prefix: row.MiddleName,
    last_name: row.LastName,
    representative_role: role,
    is_client:
      role === null &&
      isClientInPerson({
        accountName: row.AccountName,
        firstName: row.FirstName,
        initials: row.Initials,
        lastName: row.LastName,
        fullName: row.FullName,
        jobTitle: row.JobTitleDescription,
        hasBirthDate: row.BirthDate !== null,
      }),
    birth_date: row.BirthDate,
    phone: row.Phone ?? row.BusinessPhone,
    mobile: row.Mobile ?? row.BusinessMobile,
    email: row.Email ?? row.BusinessEmail,
    version: row.Timestamp,
  })
}

function spokenName(row: z.infer<typeof contact>): string {
  return [row.FirstName ?? row.Initials, row.MiddleName, row.LastName].filter(Boolean).join(' ')
}
