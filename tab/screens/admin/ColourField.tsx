import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { parseColour } from '../../../src/values/colour.ts'
import { contrastWithWhite, readableShade } from '../../../src/values/contrast.ts'
import { useLanguage, useText } from '../../texts/TextProvider.tsx'
import type { SettingsProblems } from './settingsDraft.ts'

const useStyles = makeStyles({
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

type ColourFieldProps = {
  /** The colour as typed. */
  readonly input: string
  readonly problem: SettingsProblems['colour']
  readonly onChange: (colour: string) => void
}

/** The accent colour, with its contrast with white and a readable shade as a suggestion. */
export function ColourField({ input, problem, onChange }: ColourFieldProps) {
  const styles = useStyles()
  const text = useText()
  const language = useLanguage()
  const colour = parseColour(input)
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  // Rounded down, so that 4.49 never shows as the required 4.5.
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
          value={input}
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
