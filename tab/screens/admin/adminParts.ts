import type { PortalSettings } from '../../../src/http/contract.ts'
import type { SettingsProblems } from './settingsDraft.ts'

export const adminParts = ['exact', 'houseStyle', 'vocabulary', 'features'] as const
export type AdminPart = (typeof adminParts)[number]

export function isAdminPart(value: unknown): value is AdminPart {
  return adminParts.some((part) => part === value)
}

/** Reports whether a form, named by its key, holds something that was not saved. */
export type ReportUnsaved = (form: string, isUnsaved: boolean) => void

/** What a part shows of the settings, and how it changes them. */
export type PartOfSettings = {
  readonly settings: PortalSettings
  readonly problems: SettingsProblems
  readonly onChange: (part: Partial<PortalSettings>) => void
}
