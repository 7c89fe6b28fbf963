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

/** Lowercases the text, removes accents and replaces ij and ÿ by y. Keeps punctuation. */
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

/** A run of letters or digits. `linked` if a hyphen, with or without spaces, or an apostrophe joins it to the next. */
export type Token = { readonly text: string; readonly linked: boolean }

/** Splits the folded text into words. */
export function tokens(text: string): readonly Token[] {
  return [...fold(text).matchAll(/([\p{L}\p{N}]+)([^\p{L}\p{N}]*)/gu)].map(([, word = '', gap = '']) => ({
    text: word,
    linked: gap.trim() === '-' || gap === "'",
  }))
}

/** Folds the text and removes everything but letters and digits. */
export function squeezed(text: string): string {
  return tokens(text)
    .map((token) => token.text)
    .join('')
}
