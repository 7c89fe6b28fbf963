import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { Tile } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { AppearanceFields } from './AppearanceFields.tsx'
import { suggestedName } from './suggestedName.ts'
import { TargetFields } from './TargetFields.tsx'
import { readTileForm, type TileForm, type TileProblems, tileFormOf } from './tileForm.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '560px' },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, paddingInline: '2px' },
})

/** Creates or edits a tile. Saves only if every field is valid. */
export function TileDialog(props: {
  readonly tile: Tile | null
  readonly onSave: (tile: Tile) => void
  readonly onClose: () => void
}) {
  const styles = useStyles()
  const text = useText()
  const [form, setForm] = useState<TileForm>(() => tileFormOf(props.tile))
  const [problems, setProblems] = useState<TileProblems>({})
  const change = (part: Partial<TileForm>) => {
    setForm((before) => ({ ...before, ...part }))
    setProblems({})
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readTileForm(form, props.tile?.id ?? crypto.randomUUID(), suggestedName(form, text))
    if ('tile' in read) return props.onSave(read.tile)
    setProblems(read.problems)
    // The fields are marked at the next render.
    const fields = event.currentTarget
    requestAnimationFrame(() => fields.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }
  const isChanged = JSON.stringify(form) !== JSON.stringify(tileFormOf(props.tile))
  const [hasWarned, setWarned] = useState(false)
  /** A click beside the dialog loses nothing, and Escape only the second time. */
  const leave = (by: 'escapeKeyDown' | 'backdropClick' | 'triggerClick') => {
    if (!isChanged || by === 'triggerClick' || (by === 'escapeKeyDown' && hasWarned)) props.onClose()
    else setWarned(true)
  }
  return (
    <Dialog open onOpenChange={(_, { open, type }) => open || leave(type)}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{text(props.tile ? 'start.formEdit' : 'start.formNew')}</DialogTitle>
            <DialogContent className={styles.form}>
              <TargetFields form={form} problems={problems} onChange={change} />
              <Field
                label={text('start.formName')}
                required
                validationMessage={problems.name ? text('start.problemName') : null}
              >
                <Input
                  value={form.name}
                  placeholder={suggestedName(form, text)}
                  maxLength={60}
                  onChange={(_, { value }) => change({ name: value })}
                />
              </Field>
              <AppearanceFields form={form} onChange={change} />
            </DialogContent>
            <DialogActions>
              <Text role="status" size={200}>
                {hasWarned ? text('start.formLeave') : ''}
              </Text>
              <Button onClick={props.onClose}>{text('action.cancel')}</Button>
              <Button appearance="primary" type="submit">
                {text('action.save')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
