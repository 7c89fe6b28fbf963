import { setTimeout } from 'node:timers/promises'
import type { Fault } from '../standIn.ts'
import { type Answer, cutOff, empty, html, json } from './answer.ts'
import { errorJson } from './envelope.ts'
import { type Scope, scopeOf } from './scopes.ts'

/** The delay of a slow answer. */
const slowMs = 1_500

/** The failures that a test has requested. */
export class Faults {
  isAway = false
  delay = 0
  /** How many answers were spoilt or refused so far. */
  spoiltAnswers = 0
  private readonly planned = new Map<string, { readonly fault: Fault; left: number }>()
  private readonly withoutScope = new Map<string, string>()
  private readonly taken = new Set<Scope>()

  plan(resource: string, fault: Fault, count: number): void {
    this.planned.set(resource, { fault, left: count })
  }

  /** Takes a scope from the app, so that a resource is refused; null gives it back. */
  forbid(resource: string, scope: string | null): void {
    if (scope === null) this.withoutScope.delete(resource)
    else this.withoutScope.set(resource, scope)
  }

  /** Takes a scope from the app with everything that it opens. */
  takeScope(scope: Scope): void {
    this.taken.add(scope)
  }

  giveScope(scope: Scope): void {
    this.taken.delete(scope)
  }

  /** Returns the scope that the app lacks for this resource, or null. */
  missingScope(resource: string): string | null {
    const scope = this.withoutScope.get(resource) ?? scopeOf(resource, this.taken)
    if (scope !== null) this.spoiltAnswers += 1
    return scope
  }

  /** Returns the failure planned for this call, or null. */
  next(resource: string): Fault | null {
    const planned = this.planned.get(resource)
    if (!planned || planned.left === 0) return null
    planned.left -= 1
    this.spoiltAnswers += 1
    return planned.fault
  }
}

/**
 * Returns the answer to a call with a planned failure. `answer` performs the call. Only failures that spoil the answer
 * alone use it.
 */
export async function spoilt(
  fault: Fault,
  answer: () => Answer,
  headers: Answer['headers'],
): Promise<Answer> {
  if (fault === 0) return cutOff
  if (typeof fault === 'number') return json(fault, errorJson('The request could not be processed.'), headers)
  if (typeof fault === 'object') return json(fault.status, errorJson(fault.message), headers)
  switch (fault) {
    case 'html':
      return {
        ...html(200, '<!doctype html><h1>Exact Online is in onderhoud</h1>'),
        headers: { ...headers, 'Content-Type': 'text/html' },
      }
    case 'bare429':
      return empty(429)
    case 'retryAfter':
      return empty(429, { 'Retry-After': '120' })
    case 'lostAnswer':
      answer()
      return cutOff
    case 'cutBody':
      return { ...answer(), cutBody: true }
    case 'truncated': {
      const whole = answer()
      const body = String(whole.body ?? '')
      return { ...whole, body: body.slice(0, Math.floor(body.length / 2)) }
    }
    case 'slow': {
      const whole = answer()
      await setTimeout(slowMs)
      return whole
    }
  }
}
