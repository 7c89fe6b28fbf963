import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { EditableClientKey } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { type Choice, type Conflict, isEditableKey } from './clientEdit.ts'
import { useDisplayValue } from './useDisplayValue.ts'

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  field: {
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  versions: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  choices: { flexWrap: 'wrap' },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

type Choices = { readonly [Key in EditableClientKey]?: Choice }

/** The three versions of every field in conflict, and which one it is to be. Nothing is overwritten unseen. */
export function ConflictChoice(props: {
  readonly conflicts: readonly Conflict[]
  readonly onSettle: (choices: Choices) => void
}) {
  const styles = useStyles()
  const text = useText()
  const [choices, setChoices] = useState<Choices>({})
  const [isAsked, setAsked] = useState(false)
  const open = props.conflicts.filter(({ key }) => isEditableKey(key) && choices[key] === undefined)
  return (
    <div className={styles.all}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text('edit.conflict')}</MessageBarTitle>
          {text('edit.conflictHint')}
        </MessageBarBody>
      </MessageBar>
      {props.conflicts.map((conflict) => (
        <Versions
          key={conflict.key}
          conflict={conflict}
          choice={isEditableKey(conflict.key) ? choices[conflict.key] : undefined}
          onChoose={(choice) => setChoices((before) => ({ ...before, [conflict.key]: choice }))}
        />
      ))}
      <div className={styles.acts}>
        <Button
          appearance="primary"
          onClick={() => (open.length === 0 ? props.onSettle(choices) : setAsked(true))}
        >
          {text('edit.resolve')}
        </Button>
        <Text role="alert">{isAsked && open.length > 0 ? text('edit.resolveFirst') : ''}</Text>
      </div>
    </div>
  )
}

function Versions(props: {
  readonly conflict: Conflict
  readonly choice: Choice | undefined
  readonly onChoose: (choice: Choice) => void
}) {
  const { key, seen, now, yours } = props.conflict
  const styles = useStyles()
  const text = useText()
  const shown = useDisplayValue()
  const field = isEditableKey(key) ? text(`edit.${key}`) : key
  const versions = [
    { term: text('edit.seen'), value: seen },
    { term: text('edit.now'), value: now },
    { term: text('edit.yours'), value: yours },
  ]
  return (
    <section className={styles.field} aria-label={field}>
      <h2 className={styles.heading}>{field}</h2>
      <dl className={styles.versions}>
        {versions.map(({ term, value }) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{shown(key, value)}</dd>
          </div>
        ))}
      </dl>
      <RadioGroup
        layout="horizontal"
        className={styles.choices}
        aria-label={text('edit.chooseFor', { field })}
        value={props.choice ?? ''}
        onChange={(_, { value }) => props.onChoose(value === 'now' ? 'now' : 'yours')}
      >
        <Radio value="now" label={text('edit.takeNow')} />
        <Radio value="yours" label={text('edit.takeYours')} />
      </RadioGroup>
    </section>
  )
}
