import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    moneyClients: number
    moneySign: 1 | -1
  }
}

/**
 * Of how many clients every figure is compared over the wire; MONEY_CLIENTS raises it, to 5,000 say. Amounts bear
 * either sign there; what the tab shows is compared with the one of MONEY_SIGN, -1 unless told.
 */
export function setup(project: TestProject): void {
  project.provide('moneyClients', Number(process.env.MONEY_CLIENTS ?? 54))
  project.provide('moneySign', process.env.MONEY_SIGN === '1' ? 1 : -1)
}
