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

const versioned = contact.extend({ Timestamp: rowVersion })

type ContactContext = { readonly administration: number; readonly mapping: AdministrationMapping }

/** Maps a row of `sync/CRM/Contacts`. Skips a contact without an account. */
export function readContact(raw: unknown, context: ContactContext): Reading<ContactRow> {
  const read = versioned.safeParse(raw)
  return read.success ? mapped(read.data, read.data.Timestamp, context) : finding('unreadable-record')
}

/** Maps a single `crm/Contacts` record. It has no row version, so the caller supplies one. */
export function readSingleContact(
  raw: unknown,
  context: ContactContext & { readonly version: number },
): Reading<ContactRow> {
  const read = contact.safeParse(raw)
  return read.success ? mapped(read.data, context.version, context) : finding('unreadable-record')
}

function mapped(
  row: z.infer<typeof contact>,
  version: number,
  { administration, mapping }: ContactContext,
): Reading<ContactRow> {
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
    version,
  })
}

function spokenName(row: z.infer<typeof contact>): string {
  return [row.FirstName ?? row.Initials, row.MiddleName, row.LastName].filter(Boolean).join(' ')
}
