import type { PortalSettings } from '../../../src/http/contract.ts'
import type { SettingsProblems } from './settingsDraft.ts'

export const adminTabs = ['exact', 'houseStyle', 'vocabulary', 'features', 'start'] as const
export type AdminTab = (typeof adminTabs)[number]

export function isAdminTab(value: unknown): value is AdminTab {
  return adminTabs.some((part) => part === value)
}

/** Reports whether the form with this key has unsaved changes. */
export type ReportUnsaved = (form: string, isUnsaved: boolean) => void

/** Props of a tab that edits part of the settings. */
export type SettingsTabProps = {
  readonly settings: PortalSettings
  readonly problems: SettingsProblems
  readonly onChange: (part: Partial<PortalSettings>) => void
}
