import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components'
import { useText } from '../../texts/TextProvider.tsx'

const useStyles = makeStyles({
  rows: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0`,
  },
})

/** Grey lines in the place of what is coming. */
export function Loading(props: { readonly lines?: number }) {
  const styles = useStyles()
  const text = useText()
  return (
    <Skeleton aria-label={text('state.loading')} className={styles.rows}>
      {Array.from({ length: props.lines ?? 5 }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey lines have no other identity
        <SkeletonItem key={line} size={20} style={{ width: `${95 - ((line * 17) % 40)}%` }} />
      ))}
    </Skeleton>
  )
}
