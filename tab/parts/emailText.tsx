import type { ReactNode } from 'react'

/** A text that may be an e-mail address: where it is too long for its place it breaks before the @. */
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
