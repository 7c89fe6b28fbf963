const address = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/

/** Whether the text is one e-mail address, with a domain of at least two parts. */
export function isEmail(text: string): boolean {
  return address.test(text)
}
