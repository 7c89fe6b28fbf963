import { Fragment } from 'react'
import { dialable } from '../../src/values/dialable.ts'
import { ContactLink } from './ContactLink.tsx'

/** A `tel:` link for each of the numbers, which commas separate. */
export function PhoneLink(props: { readonly number: string; readonly className?: string | undefined }) {
  return props.number.split(numberStart).map((number, index) => (
    <Fragment key={number}>
      {index === 0 ? null : ', '}
      <ContactLink className={props.className} address={`tel:${dialable(number)}`}>
        {number}
      </ContactLink>
    </Fragment>
  ))
}

/** A comma before a number; the words beside a number may have commas too. */
const numberStart = /, (?=[^,]*\d\d)/
