import { ContactLink } from './ContactLink.tsx'
import { emailText } from './emailText.tsx'

/** A `mailto:` link. */
export function EmailLink(props: { readonly address: string; readonly className?: string }) {
  return (
    <ContactLink className={props.className} address={`mailto:${props.address}`}>
      {emailText(props.address)}
    </ContactLink>
  )
}
