import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import type { HouseStyle } from '../../../src/http/contract.ts'
import { parseColour } from '../../../src/values/colour.ts'
import { contrastWithWhite, readableShade } from '../../../src/values/contrast.ts'
import { useLanguage, useText } from '../../texts/TextProvider.tsx'
import type { SettingsTabProps } from './adminTabs.ts'
import { LogoField } from './LogoField.tsx'
import { StylePreview } from './StylePreview.tsx'
import { useAdminStyles } from './styles.ts'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(340px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
  },
  colour: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  well: {
    width: '48px',
    height: '32px',
    padding: '2px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
  },
})

/** Name, colour, logo and welcome of the institution, with what it will look like beside it. */
export function HouseStyleTab({ settings, problems, onChange }: SettingsTabProps) {
  const styles = useStyles()
  const adminStyles = useAdminStyles()
  const text = useText()
  const { houseStyle } = settings
  const put = (part: Partial<HouseStyle>) => onChange({ houseStyle: { ...houseStyle, ...part } })
  return (
    <div className={styles.columns}>
      <div className={adminStyles.fields}>
        <Field
          label={text('admin.institution')}
          required
          validationMessage={problems.institution ? text('admin.institutionMissing') : null}
        >
          <Input
            value={houseStyle.institution}
            maxLength={80}
            onChange={(_, { value }) => put({ institution: value })}
          />
        </Field>
        <ColourField
          typed={houseStyle.colour}
          problem={problems.colour}
          onChange={(colour) => put({ colour })}
        />
        <LogoField logo={houseStyle.logo} onChange={(logo) => put({ logo })} />
        <Field label={text('admin.welcome')} hint={text('admin.welcomeHint')}>
          <Textarea
            value={houseStyle.welcome ?? ''}
            maxLength={200}
            resize="vertical"
            onChange={(_, { value }) => put({ welcome: value })}
          />
        </Field>
      </div>
      <StylePreview houseStyle={houseStyle} />
    </div>
  )
}

function ColourField(props: {
  readonly typed: string
  readonly problem: 'wrong' | 'contrast' | undefined
  readonly onChange: (colour: string) => void
}) {
  const { typed, problem, onChange } = props
  const styles = useStyles()
  const text = useText()
  const language = useLanguage()
  const colour = parseColour(typed)
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  // Rounded down: 4.49 may not read as the 4.5 that is asked for.
  const ratio = colour === null ? '' : number.format(Math.floor(contrastWithWhite(colour) * 10) / 10)
  const shade = colour === null ? null : readableShade(colour)
  const sentences = {
    wrong: text('admin.colourWrong'),
    contrast: text('admin.colourContrast', { ratio }),
  }
  return (
    <>
      <Field
        label={text('admin.colour')}
        required
        validationState={problem ? 'error' : 'success'}
        validationMessage={problem ? sentences[problem] : text('admin.colourFine', { ratio })}
      >
        <Input
          value={typed}
          maxLength={9}
          spellCheck={false}
          onChange={(_, { value }) => onChange(value)}
          contentAfter={
            <input
              type="color"
              className={styles.well}
              aria-label={text('admin.colourPick')}
              value={colour ?? '#000000'}
              onChange={({ target }) => onChange(target.value)}
            />
          }
        />
      </Field>
      {problem === 'contrast' && shade !== null ? (
        <div className={styles.colour}>
          <span className={styles.well} style={{ backgroundColor: shade, cursor: 'default' }} aria-hidden />
          <Button onClick={() => onChange(shade)}>{text('admin.colourUse', { colour: shade })}</Button>
        </div>
      ) : null}
    </>
  )
}
