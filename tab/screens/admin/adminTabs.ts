import type { PortalSettings } from '../../../src/http/contract.ts'
import type { SettingsProblems } from './settingsDraft.ts'

export const adminTabs = ['exact', 'houseStyle', 'vocabulary', 'features'] as const
export type AdminTab = (typeof adminTabs)[number]

export function isAdminTab(value: unknown): value is AdminTab {
  return adminTabs.some((part) => part === value)
}

/** Reports whether a form, named by its key, holds something that was not saved. */
export type ReportUnsaved = (form: string, isUnsaved: boolean) => void

/** What a part shows of the settings, and how it changes them. */
export type SettingsTabProps = {
  readonly settings: PortalSettings
  readonly problems: SettingsProblems
  readonly onChange: (part: Partial<PortalSettings>) => void
}
