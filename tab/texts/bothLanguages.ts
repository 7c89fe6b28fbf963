type SameKeys<Texts> = { readonly [Id in keyof Texts]: string }

/** Texts of one screen in both languages; the compiler asks for the same ids in both. */
export function bothLanguages<const Texts extends { readonly [id: string]: string }>(texts: {
  readonly nl: Texts
  readonly en: SameKeys<Texts>
}): { readonly nl: Texts; readonly en: SameKeys<Texts> } {
  return texts
}
