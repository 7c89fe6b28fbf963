const reasons = [
  'refresh-token-used',
  'refresh-token-expired',
  'app-refused',
  'encryption-key',
  'refused',
] as const

/** Whether there is a sentence for why the connection broke; another reason is shown as it came. */
export function isBrokenReason(reason: string): reason is (typeof reasons)[number] {
  return reasons.some((known) => known === reason)
}
