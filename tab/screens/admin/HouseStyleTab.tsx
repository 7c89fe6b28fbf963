import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import type { HouseStyle } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'
import type { SettingsTabProps } from './adminTabs.ts'
import { ColourField } from './ColourField.tsx'
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
})

/** The institution's name, colour, logo and welcome text, with a preview. */
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
          input={houseStyle.colour}
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
