import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import type { ExactAdmin } from '../../../src/http/contract.ts'
import { useText } from '../../texts/TextProvider.tsx'

type Administration = ExactAdmin['administrations'][number]
type Role = NonNullable<Administration['titles'][number]['role']>

export type Proposal = {
  readonly titles: readonly { readonly title: string; readonly role: Role }[]
  readonly directDebit: Administration['mapping']['directDebit'] | null
}

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalXL },
})

/** What the data show about job titles and direct debit, with a button that fills it in. Nothing is saved by it. */
export function MappingProposal(props: {
  readonly administration: Administration
  readonly onAccept: (proposal: Proposal) => void
}) {
  const { titles, directDebit } = props.administration
  const styles = useStyles()
  const text = useText()
  const proposed = titles.flatMap(({ title, role }) => (role === null ? [] : [{ title, role }]))
  if (titles.length === 0 && directDebit === null) return null
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <div>{text('admin.found')}</div>
        <ul className={styles.list}>
          {titles.map(({ title, count, role }) => (
            <li key={title}>
              {role === null
                ? text('admin.foundTitle', { title, count })
                : text('admin.foundRole', { title, count, role: text(`admin.role.${role}`) })}
            </li>
          ))}
          {directDebit === null ? null : (
            <li>
              {text('admin.foundDirectDebit', {
                both: directDebit.both,
                condition: directDebit.condition,
                mandate: directDebit.mandate,
              })}{' '}
              {text(`admin.foundBy.${directDebit.proposed}`)}
            </li>
          )}
        </ul>
        {proposed.length === 0 && directDebit === null ? null : (
          <Button
            onClick={() => props.onAccept({ titles: proposed, directDebit: directDebit?.proposed ?? null })}
          >
            {text('admin.acceptFound')}
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  )
}
