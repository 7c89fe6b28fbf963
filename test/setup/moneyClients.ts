import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    moneyClients: number
  }
}

/** Of how many clients every figure is compared over the wire; MONEY_CLIENTS raises it, to 5,000 say. */
export function setup(project: TestProject): void {
  project.provide('moneyClients', Number(process.env.MONEY_CLIENTS ?? 54))
}
