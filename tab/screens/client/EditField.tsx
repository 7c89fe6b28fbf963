import { Button } from '@fluentui/react-components'
import { EditRegular } from '@fluentui/react-icons'
import { useMatch, useNavigate } from 'react-router'
import type { EditableClientKey } from '../../../src/values/editableClientKey.ts'
import { useSession } from '../../session/SessionContext.ts'
import { useText } from '../../texts/TextProvider.tsx'

type EditFieldProps = {
  readonly clientId: string
  readonly field: EditableClientKey
  /** The representative whose field it is. */
  readonly contact?: { readonly id: string; readonly name: string }
}

/** A pencil that opens the form at one field. Renders nothing for employees who may not edit, and while they do. */
export function EditField({ clientId, field, contact }: EditFieldProps) {
  const text = useText()
  const navigate = useNavigate()
  const { may } = useSession()
  const isEditing = useMatch('/clients/:id/edit/*') !== null
  if (isEditing || !may('Desk.Edit')) return null
  const person = contact ? `/${contact.id}` : ''
  const name = text(`client.field.${field}`)
  const label = contact
    ? text('client.editFieldOf', { name: contact.name })
    : text('client.editField', { field: name })
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<EditRegular />}
      aria-label={label}
      title={label}
      onClick={() => navigate(`/clients/${clientId}/edit${person}?field=${field}`)}
    />
  )
}
