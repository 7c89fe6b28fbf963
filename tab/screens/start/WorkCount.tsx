import { makeStyles, typographyStyles } from '@fluentui/react-components'
import { isChangeWorkList, type WorkList } from '../../../src/values/workList.ts'
import { useWorkCounts } from '../../api/workLists.ts'
import { useSession } from '../../session/SessionContext.ts'
import { useText } from '../../texts/TextProvider.tsx'

const useStyles = makeStyles({ count: { ...typographyStyles.title2, fontVariantNumeric: 'tabular-nums' } })

/** How many entries a work list has; nothing until that is known. */
export function WorkCount({ list }: { readonly list: WorkList }) {
  const styles = useStyles()
  const text = useText()
  const { may } = useSession()
  const { data } = useWorkCounts(may('Desk.Read'))
  const count = data?.counts.find((each) => each.list === list)?.count
  if (count === undefined) return null
  return (
    <span
      role="img"
      className={styles.count}
      aria-label={text(isChangeWorkList(list) ? 'work.countChanges' : 'work.count', { count })}
    >
      {text('work.figure', { count })}
    </span>
  )
}
