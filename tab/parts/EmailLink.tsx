import { emailText } from './emailText.tsx'

/** A `mailto:` link. */
export function EmailLink(props: { readonly address: string; readonly className?: string }) {
  return (
    <a className={props.className} href={`mailto:${props.address}`}>
      {emailText(props.address)}
    </a>
  )
}
