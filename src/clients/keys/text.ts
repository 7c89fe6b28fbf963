const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const apostrophes = /[’‘`´ʼ′]/g

/** Lower case, without accents; ij, ÿ and y are one letter. Punctuation stays. */
export function fold(text: string): string {
  return text
    .replace(apostrophes, "'")
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(apostrophes, "'")
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/ij/g, 'y')
}

/** A run of letters or digits; `linked` when a hyphen or apostrophe ties it to the next one. */
export type Token = { readonly text: string; readonly linked: boolean }

/** The folded words of a text, in order. */
export function tokens(text: string): readonly Token[] {
  return [...fold(text).matchAll(/([\p{L}\p{N}]+)([^\p{L}\p{N}]*)/gu)].map(([, word = '', gap = '']) => ({
    text: word,
    linked: gap === '-' || gap === "'",
  }))
}

/** The folded letters and digits of a text, without anything between. */
export function squeezed(text: string): string {
  return tokens(text)
    .map((token) => token.text)
    .join('')
}
