import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { ClientCard } from '../../../src/http/contract.ts'
import type { EditableClientKey } from '../../../src/values/editableClientKey.ts'
import { useClient } from '../../api/clients.ts'
import { ApiError } from '../../api/errors.ts'
import { LeaveGuard } from '../../parts/LeaveGuard.tsx'
import { Failed } from '../../parts/states/Failed.tsx'
import { QueryResult } from '../../parts/states/QueryResult.tsx'
import { useShortcuts } from '../../parts/useShortcuts.ts'
import { useSession } from '../../session/SessionContext.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { ChangeProgress } from './ChangeProgress.tsx'
import { ConflictChoice } from './ConflictChoice.tsx'
import { clientKeysOf, clientValuesOf, keysOf, representativeValuesOf } from './clientEdit.ts'
import { EditFields } from './EditFields.tsx'
import { EditNotices } from './EditNotices.tsx'
import { FieldChanges } from './FieldChanges.tsx'
import { type ClientEdit, useClientEdit } from './useClientEdit.ts'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  intro: { color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

/** Edits the contact details of a client, or of one representative, next to the relation card. */
export function Component() {
  const { id = '', contactId } = useParams()
  const query = useClient(id)
  const { may } = useSession()
  if (!may('Desk.Edit')) return <Failed error={new ApiError('desk/not-allowed', { status: 403 })} />
  return (
    <QueryResult query={query}>
      {(card) => {
        if (contactId === undefined) return <Edit key={card.id} card={card} />
        const representative = card.representatives.find((each) => each.id === contactId)
        if (!representative) return <Failed error={new ApiError('desk/not-found', { status: 404 })} />
        return <Edit key={contactId} card={card} representative={representative} />
      }}
    </QueryResult>
  )
}

type Representative = ClientCard['representatives'][number]

function Edit(props: { readonly card: ClientCard; readonly representative?: Representative }) {
  const { card, representative } = props
  const styles = useStyles()
  const text = useText()
  const navigate = useNavigate()
  const edit = useClientEdit({
    clientId: card.id,
    contactId: representative?.id,
    current: representative ? representativeValuesOf(representative) : clientValuesOf(card),
  })
  const { kind } = edit.state
  const title = representative
    ? text('edit.titleOf', { name: representative.name, role: text(`client.role.${representative.role}`) })
    : text('screen.edit')
  const isUnsaved = edit.changed.length > 0 && kind !== 'waiting' && kind !== 'written'
  const back = () => navigate(`/clients/${encodeURIComponent(card.id)}`)
  useShortcuts({ escape: back })
  return (
    <section className={styles.panel} aria-label={title}>
      {/* A heading of its own, because narrow screens hide the card. */}
      <h1 className={styles.heading}>{title}</h1>
      <EditNotices card={card} state={edit.state} />
      {edit.state.kind === 'conflict' ? (
        <ConflictChoice
          conflicts={edit.state.conflicts}
          lastEdit={edit.state.lastEdit}
          onResolve={edit.resolveConflict}
          onCancel={back}
        />
      ) : edit.state.kind === 'waiting' || edit.state.kind === 'written' ? (
        <ChangeProgress
          edit={edit}
          isWritten={edit.state.kind === 'written'}
          isStatusUnknown={edit.state.kind === 'waiting' && edit.state.isStatusUnknown}
          onBack={back}
        />
      ) : (
        <Form edit={edit} keys={representative ? keysOf(representative) : clientKeysOf(card)} onCancel={back}>
          {representative ? null : <NotHere card={card} />}
        </Form>
      )}
      <LeaveGuard
        when={isUnsaved}
        title={text('edit.leaveTitle')}
        text={text('edit.leaveText')}
        stay={text('edit.stay')}
        leave={text('edit.leave')}
      />
    </section>
  )
}

/** Says who changes what is not in the form. */
function NotHere({ card }: { readonly card: ClientCard }) {
  const styles = useStyles()
  const text = useText()
  return (
    <>
      {card.person === null ? <Text className={styles.intro}>{text('edit.noPerson')}</Text> : null}
      <Text className={styles.intro}>{text('edit.notHere')}</Text>
    </>
  )
}

type FormProps = {
  readonly edit: ClientEdit
  readonly keys: readonly EditableClientKey[]
  readonly onCancel: () => void
  readonly children: ReactNode
}

function Form(props: FormProps) {
  const { form, changed, problems, state, setField, send } = props.edit
  const styles = useStyles()
  const text = useText()
  const element = useRef<HTMLFormElement>(null)
  const field = useSearchParams()[0].get('field')
  /** Counts failed attempts to save; each one focuses the first invalid field. */
  const [attempts, setAttempts] = useState(0)
  const count = Object.keys(problems).length
  const isSending = state.kind === 'sending'
  useEffect(() => {
    if (attempts > 0) element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [attempts])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isSending || changed.length === 0) return
    if (count > 0) setAttempts(attempts + 1)
    else send()
  }
  return (
    <form ref={element} className={styles.form} onSubmit={submit} noValidate>
      <Text className={styles.intro}>{text('edit.intro')}</Text>
      <EditFields
        keys={props.keys}
        focus={props.keys.find((key) => key === field) ?? props.keys[0] ?? 'phone'}
        form={form}
        changed={changed}
        problems={problems}
        showAll={attempts > 0 || state.kind === 'failed'}
        onChange={setField}
      />
      {props.children}
      <FieldChanges changed={changed} />
      <div className={styles.acts}>
        <Button appearance="primary" type="submit" disabledFocusable={isSending || changed.length === 0}>
          {text(isSending ? 'edit.sending' : 'edit.save')}
        </Button>
        <Button onClick={props.onCancel}>{text('action.cancel')}</Button>
        <Text role="alert">{attempts > 0 && count > 0 ? text('edit.problems', { count }) : ''}</Text>
      </div>
    </form>
  )
}
