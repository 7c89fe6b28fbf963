/**
 * The fields of a client that an employee may edit, in the order in which a screen shows them. `mobile`, `contactPhone`
 * and `contactEmail` belong to a contact person: the client in person, or a representative.
 */
export const editableClientKeys = [
  'phone',
  'mobile',
  'contactPhone',
  'email',
  'contactEmail',
  'street',
  'postcode',
  'city',
  'country',
] as const

export type EditableClientKey = (typeof editableClientKeys)[number]

/** The maximum length of each field, in characters. */
export const maxLength = {
  phone: 50,
  mobile: 50,
  contactPhone: 50,
  email: 200,
  contactEmail: 200,
  street: 100,
  postcode: 20,
  city: 100,
  country: 2,
} as const satisfies { readonly [Key in EditableClientKey]: number }

/** What a field holds, which decides how it is checked and written. */
export const kindOfField = {
  phone: 'phone',
  mobile: 'phone',
  contactPhone: 'phone',
  email: 'email',
  contactEmail: 'email',
  street: 'street',
  postcode: 'postcode',
  city: 'city',
  country: 'country',
} as const satisfies { readonly [Key in EditableClientKey]: EditableClientKey }

/** Whether a field belongs to a contact person instead of the client. */
export function isContactKey(key: EditableClientKey): boolean {
  return key === 'mobile' || key === 'contactPhone' || key === 'contactEmail'
}

/** Whether a key names a field that may be edited. */
export function isEditableClientKey(key: string): key is EditableClientKey {
  return editableClientKeys.some((editable) => editable === key)
}
