/** The failures that a test has requested. */
export class Faults {
  isAway = false
  delay = 0
  private readonly planned = new Map<string, { readonly status: number; left: number }>()

  plan(resource: string, status: number, count: number): void {
    this.planned.set(resource, { status, left: count })
  }

  /** Returns the status with which this call must fail: 0 cuts the connection, null lets it pass. */
  next(resource: string): number | null {
    const planned = this.planned.get(resource)
    if (!planned || planned.left === 0) return null
    planned.left -= 1
    return planned.status
  }
}
