import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    moneyClients: number
    moneySign: 1 | -1
  }
}

/**
 * Provides the number of clients whose every figure is compared over the wire; MONEY_CLIENTS raises it, for example
 * to 5,000. The API is compared for amounts of either sign, the tab only for the sign in MONEY_SIGN, by default -1.
 */
export function setup(project: TestProject): void {
  project.provide('moneyClients', Number(process.env.MONEY_CLIENTS ?? 36))
  project.provide('moneySign', process.env.MONEY_SIGN === '1' ? 1 : -1)
}
