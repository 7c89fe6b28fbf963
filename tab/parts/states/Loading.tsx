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

/** Grey lines as a placeholder while data loads. */
export function Loading(props: { readonly lines?: number }) {
  const styles = useStyles()
  const text = useText()
  return (
    <Skeleton aria-label={text('state.loading')} className={styles.rows}>
      {Array.from({ length: props.lines ?? 5 }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other key
        <SkeletonItem key={line} size={20} style={{ width: `${95 - ((line * 17) % 40)}%` }} />
      ))}
    </Skeleton>
  )
}
