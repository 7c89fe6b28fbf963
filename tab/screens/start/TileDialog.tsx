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
  Label,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { Tile } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { ChoiceRow } from './ChoiceRow.tsx'
import { TargetFields } from './TargetFields.tsx'
import { TileContent } from './TileContent.tsx'
import { readTileForm, type TileForm, type TileProblems, tileFormOf } from './tileForm.ts'
import { TileMark, tileColourNames, tileColours, tileIconNames, tileIcons } from './tileLooks.tsx'
import { useTileStyles } from './tileStyles.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '560px' },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, paddingInline: '2px' },
  preview: { display: 'flex', width: '200px', maxWidth: '100%' },
  wide: { width: '400px' },
})

/** Makes a tile or changes one. Nothing is saved before every part of it is right. */
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
    const read = readTileForm(form, props.tile?.id ?? crypto.randomUUID())
    if ('tile' in read) props.onSave(read.tile)
    else setProblems(read.problems)
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => open || props.onClose()}>
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
                  maxLength={60}
                  onChange={(_, { value }) => change({ name: value })}
                />
              </Field>
              <Looks form={form} onChange={change} />
            </DialogContent>
            <DialogActions>
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

function Looks(props: { readonly form: TileForm; readonly onChange: (part: Partial<TileForm>) => void }) {
  const { form, onChange } = props
  const text = useText()
  return (
    <>
      <ChoiceRow
        label={text('start.formIcon')}
        value={form.icon}
        onChange={(icon) => onChange({ icon })}
        choices={tileIconNames.map((icon) => ({
          value: icon,
          label: text(tileIcons[icon].label),
          face: <TileMark icon={icon} colour={form.colour} />,
        }))}
      />
      <ChoiceRow
        label={text('start.formColour')}
        value={form.colour}
        onChange={(colour) => onChange({ colour })}
        choices={tileColourNames.map((colour) => ({
          value: colour,
          label: text(tileColours[colour]),
          face: <TileMark icon={form.icon} colour={colour} />,
        }))}
      />
      <Field label={text('start.formSize')}>
        <RadioGroup
          layout="horizontal"
          value={form.size}
          onChange={(_, { value }) => onChange({ size: value === 'wide' ? 'wide' : 'small' })}
        >
          <Radio value="small" label={text('start.sizeSmall')} />
          <Radio value="wide" label={text('start.sizeWide')} />
        </RadioGroup>
      </Field>
      <Preview form={form} />
    </>
  )
}

function Preview({ form }: { readonly form: TileForm }) {
  const styles = useStyles()
  const tileStyles = useTileStyles()
  const text = useText()
  const read = readTileForm({ ...form, name: form.name.trim() || text('start.formName') }, 'preview')
  if (!('tile' in read)) return null
  return (
    <div>
      <Label>{text('start.formPreview')}</Label>
      <div className={mergeClasses(styles.preview, form.size === 'wide' && styles.wide)}>
        <div className={tileStyles.tile}>
          <TileContent tile={read.tile} />
        </div>
      </div>
    </div>
  )
}
