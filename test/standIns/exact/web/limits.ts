type Settings = {
  readonly minuteMs: number
  readonly minuteLimit: number
  readonly dayLimit: number
  readonly now: () => number
}
type Headers = { readonly [name: string]: string }
export type Permission = { readonly allowed: boolean; readonly headers: Headers }

const day = 86_400_000
/** An endpoint is blocked after more errors than this in one hour. */
const errorLimit = 10
const countedErrors = [400, 401, 403, 404]

/** The call limits per minute and per day, and the error limit. `minuteMs` shortens a minute; an hour is 60 of them. */
export class Limits {
  readonly violations = { overMinuteLimit: 0, overDayLimit: 0, errorBlocks: 0 }
  readonly calls = new Map<string, number>()
  /** The numbers of the minutes in which calls were made. */
  readonly minutes = new Set<number>()
  private readonly settings: Settings
  private readonly errors = new Map<string, number[]>()
  private readonly blocked = new Map<string, number>()
  private minute = { number: 0, used: 0 }
  private day = { number: 0, used: 0 }

  constructor(settings: Settings) {
    this.settings = settings
  }

  /** Counts a call, or refuses it if it is over a limit. Resets in the headers are UTC epoch milliseconds. */
  take(resource: string): Permission {
    this.turn()
    const { minuteLimit, dayLimit } = this.settings
    if (this.day.used >= dayLimit) {
      this.violations.overDayLimit += 1
      return { allowed: false, headers: { ...this.dayHeaders(), ...this.minuteHeaders() } }
    }
    if (this.minute.used >= minuteLimit) {
      this.violations.overMinuteLimit += 1
      return { allowed: false, headers: this.minuteHeaders() }
    }
    this.minute.used += 1
    this.minutes.add(this.minute.number)
    this.day.used += 1
    this.calls.set(resource, (this.calls.get(resource) ?? 0) + 1)
    return { allowed: true, headers: { ...this.dayHeaders(), ...this.minuteHeaders() } }
  }

  /** Counts the status of a response towards the error limit of its endpoint. */
  answered(resource: string, status: number): void {
    if (!countedErrors.includes(status)) return
    const now = this.settings.now()
    const hour = this.settings.minuteMs * 60
    const recent = [...(this.errors.get(resource) ?? []).filter((at) => at > now - hour), now]
    this.errors.set(resource, recent)
    if (recent.length > errorLimit) {
      this.violations.errorBlocks += 1
      this.blocked.set(resource, now + hour)
      this.errors.delete(resource)
    }
  }

  isBlocked(resource: string): boolean {
    return (this.blocked.get(resource) ?? 0) > this.settings.now()
  }

  private turn(): void {
    const now = this.settings.now()
    const minute = Math.floor(now / this.settings.minuteMs)
    const today = Math.floor(now / day)
    if (minute !== this.minute.number) this.minute = { number: minute, used: 0 }
    if (today !== this.day.number) this.day = { number: today, used: 0 }
  }

  private minuteHeaders(): Headers {
    const { minuteLimit, minuteMs } = this.settings
    return {
      'X-RateLimit-Minutely-Limit': String(minuteLimit),
      'X-RateLimit-Minutely-Remaining': String(Math.max(0, minuteLimit - this.minute.used)),
      'X-RateLimit-Minutely-Reset': String((this.minute.number + 1) * minuteMs),
    }
  }

  private dayHeaders(): Headers {
    const { dayLimit } = this.settings
    return {
      'X-RateLimit-Limit': String(dayLimit),
      'X-RateLimit-Remaining': String(Math.max(0, dayLimit - this.day.used)),
      'X-RateLimit-Reset': String((this.day.number + 1) * day),
    }
  }
}
