/** The hosts on which Teams, Outlook and Microsoft 365 show tabs: https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements */
export const microsoftHosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
] as const

/** Returns whether a page of this origin belongs to Teams, Outlook or Microsoft 365. */
export function isMicrosoftHost(origin: string): boolean {
  return microsoftHosts.some((pattern) => {
    const [start = '', end] = pattern.split('*')
    return end === undefined ? origin === start : origin.startsWith(start) && origin.endsWith(end)
  })
}
