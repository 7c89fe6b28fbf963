/** The fields of a client that an employee may edit, in the order in which a screen shows them. */
export const editableClientKeys = ['phone', 'email', 'street', 'postcode', 'city', 'country'] as const

export type EditableClientKey = (typeof editableClientKeys)[number]

/** The maximum length of each field, in characters. */
export const maxLength = {
  phone: 50,
  email: 200,
  street: 100,
  postcode: 20,
  city: 100,
  country: 2,
} as const satisfies { readonly [Key in EditableClientKey]: number }

/** Whether a key names a field that may be edited. */
export function isEditableClientKey(key: string): key is EditableClientKey {
  return editableClientKeys.some((editable) => editable === key)
}
