import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { AddRegular, DeleteRegular } from '@fluentui/react-icons'
import { type RepresentativeRole, representativeRoles } from '../../../src/values/representativeRole.ts'
import { useText } from '../../texts/TextProvider.tsx'
import { nextRowId, type TitleRow, titleProblems } from './representativeTitles.ts'
import { useAdminStyles } from './styles.ts'

const useStyles = makeStyles({
  all: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  rows: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    listStyleType: 'none',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
})

/** Maps job titles in Exact to roles of representatives, one row each. */
export function RepresentativeTitles(props: {
  readonly rows: readonly TitleRow[]
  readonly showProblems: boolean
  readonly onChange: (rows: readonly TitleRow[]) => void
}) {
  const { rows, showProblems, onChange } = props
  const styles = useStyles()
  const adminStyles = useAdminStyles()
  const text = useText()
  const problems = titleProblems(rows)
  const put = (changed: TitleRow) => onChange(rows.map((row) => (row.id === changed.id ? changed : row)))
  const sentence = (id: number): string | null => {
    const problem = problems.get(id)
    if (problem === 'double') return text('admin.titleDouble')
    return problem === 'missing' && showProblems ? text('admin.titleMissing') : null
  }
  return (
    <fieldset className={styles.all}>
      <legend className={adminStyles.smallHeading}>{text('admin.titles')}</legend>
      <p className={adminStyles.hint}>{text('admin.titlesHint')}</p>
      {rows.length === 0 ? <Text>{text('admin.noTitles')}</Text> : null}
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <Field validationMessage={sentence(row.id)}>
              <Input
                aria-label={text('admin.title')}
                value={row.title}
                maxLength={60}
                onChange={(_, { value }) => put({ ...row, title: value })}
              />
            </Field>
            <Select
              className={adminStyles.select}
              aria-label={text('admin.role')}
              value={row.role}
              onChange={(_, { value }) => isRole(value) && put({ ...row, role: value })}
            >
              {representativeRoles.map((role) => (
                <option key={role} value={role}>
                  {text(`admin.role.${role}`)}
                </option>
              ))}
            </Select>
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={
                row.title.trim() === ''
                  ? text('admin.titleRemoveEmpty')
                  : text('admin.titleRemove', { title: row.title })
              }
              onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
            />
          </li>
        ))}
      </ul>
      <Button
        icon={<AddRegular />}
        onClick={() => onChange([...rows, { id: nextRowId(rows), title: '', role: 'other' }])}
      >
        {text('admin.titleAdd')}
      </Button>
    </fieldset>
  )
}

function isRole(value: string): value is RepresentativeRole {
  return representativeRoles.some((role) => role === value)
}
