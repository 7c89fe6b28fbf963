/**
 * The part of `adaptivecards` that the tests use. The types that the package ships lead the compiler into the
 * package's own sources, which do not pass our settings; tsconfig.json points here instead.
 */
declare class Version {
  private constructor()
}

export declare const Versions: { readonly v1_5: Version }

type ValidationEvent = { readonly message: string }

/** Collects what was wrong with a card while it was read. */
export declare class SerializationContext {
  constructor(targetVersion: Version)
  readonly eventCount: number
  getEventAt(index: number): ValidationEvent
}

export declare class AdaptiveCard {
  parse(source: unknown, context: SerializationContext): void
  validateProperties(): { readonly validationEvents: readonly ValidationEvent[] }
}
