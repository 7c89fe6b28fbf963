import type { ReactNode } from 'react'

/** Returns the text; if it is an e-mail address, it may wrap before the @. */
export function emailText(text: string): ReactNode {
  const at = text.lastIndexOf('@')
  if (at < 1) return text
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  )
}
