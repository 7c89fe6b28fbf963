import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { LastEdit } from '../../../src/http/contract.ts'
import { type EditableClientKey, isEditableClientKey } from '../../../src/values/editableClientKey.ts'
import { useFormats, useText } from '../../texts/TextProvider.tsx'
import type { Choice, Conflict } from './clientEdit.ts'
import { FieldConflict } from './FieldConflict.tsx'

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

type Choices = { readonly [Key in EditableClientKey]?: Choice }

/** Lets the employee choose a value for every field in conflict, so that nothing is overwritten unseen. */
export function ConflictChoice(props: {
  readonly conflicts: readonly Conflict[]
  readonly lastEdit: LastEdit | undefined
  readonly onResolve: (choices: Choices) => void
  readonly onCancel: () => void
}) {
  const styles = useStyles()
  const text = useText()
  const [choices, setChoices] = useState<Choices>({})
  const [isSubmitted, setSubmitted] = useState(false)
  const { moment } = useFormats()
  const editedBy = (edit: LastEdit | undefined): string => {
    if (edit === undefined) return text('edit.conflict')
    const { day, time } = moment(edit.at)
    const when = day === null ? time : `${day} ${time}`
    return edit.by === null
      ? text('edit.conflictAt', { when })
      : text('edit.conflictBy', { name: edit.by, when })
  }
  const unresolved = props.conflicts.filter(
    ({ key }) => isEditableClientKey(key) && choices[key] === undefined,
  )
  return (
    <div className={styles.all}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{editedBy(props.lastEdit)}</MessageBarTitle>
          {text('edit.conflictHint')}
        </MessageBarBody>
      </MessageBar>
      {props.conflicts.map((conflict) => (
        <FieldConflict
          key={conflict.key}
          conflict={conflict}
          choice={isEditableClientKey(conflict.key) ? choices[conflict.key] : undefined}
          onChoose={(choice) => setChoices((before) => ({ ...before, [conflict.key]: choice }))}
        />
      ))}
      <div className={styles.acts}>
        <Button
          appearance="primary"
          onClick={() => (unresolved.length === 0 ? props.onResolve(choices) : setSubmitted(true))}
        >
          {text('edit.resolve')}
        </Button>
        <Button onClick={props.onCancel}>{text('action.cancel')}</Button>
        <Text role="alert">{isSubmitted && unresolved.length > 0 ? text('edit.resolveFirst') : ''}</Text>
      </div>
    </div>
  )
}
