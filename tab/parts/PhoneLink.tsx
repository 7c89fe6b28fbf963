import { Fragment } from 'react'
import { dialable } from '../../src/values/dialable.ts'
import { ContactLink } from './ContactLink.tsx'

/** A `tel:` link for each number in a list that is separated by commas. */
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

/** Matches a comma before a number, but not one between the words beside a number. */
const numberStart = /, (?=[^,]*\d\d)/
