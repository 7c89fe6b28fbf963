import { Field, Label, makeStyles, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components'
import { tileColourNames, tileIconNames } from '../../../src/values/tileLook.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { ChoiceRow } from './ChoiceRow.tsx'
import { suggestedName } from './suggestedName.ts'
import { TileContent } from './TileContent.tsx'
import { readTileForm, type TileForm } from './tileForm.ts'
import { TileMark, tileColours, tileIcons } from './tileLooks.tsx'
import { useTileStyles } from './tileStyles.ts'

const useStyles = makeStyles({
  preview: { display: 'flex', width: '200px', maxWidth: '100%' },
  wide: { width: '400px' },
})

type AppearanceFieldsProps = {
  readonly form: TileForm
  readonly onChange: (part: Partial<TileForm>) => void
}

/** Icon, colour and size of a tile, with a preview. */
export function AppearanceFields({ form, onChange }: AppearanceFieldsProps) {
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
          picture: <TileMark icon={icon} colour={form.colour} />,
        }))}
      />
      <ChoiceRow
        label={text('start.formColour')}
        value={form.colour}
        onChange={(colour) => onChange({ colour })}
        choices={tileColourNames.map((colour) => ({
          value: colour,
          label: text(tileColours[colour]),
          picture: <TileMark icon={form.icon} colour={colour} />,
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
  const read = readTileForm(
    { ...form, name: form.name.trim() || suggestedName(form, text) || text('start.formName') },
    'preview',
  )
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
