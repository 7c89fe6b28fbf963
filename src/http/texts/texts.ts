import type { ProblemCode } from '../statuses.ts'

/** All texts of the server in one language. */
export type Texts = {
  readonly problems: { readonly [Code in ProblemCode]: { readonly title: string; readonly detail: string } }
  readonly pages: {
    readonly exactConnected: { readonly title: string; readonly text: string }
    readonly exactFailed: { readonly title: string; readonly text: string }
    readonly signInFailed: { readonly title: string; readonly text: string }
    readonly back: string
  }
}
