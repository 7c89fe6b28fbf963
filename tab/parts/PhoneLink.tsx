import { dialable } from '../../src/values/dialable.ts'
import { ContactLink } from './ContactLink.tsx'

/** A `tel:` link. */
export function PhoneLink(props: { readonly number: string; readonly className?: string | undefined }) {
  return (
    <ContactLink className={props.className} address={`tel:${dialable(props.number)}`}>
      {props.number}
    </ContactLink>
  )
}
