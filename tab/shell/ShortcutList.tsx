import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { Key } from '../parts/Key.tsx'
import type { TextId } from '../texts/index.ts'
import { useText } from '../texts/TextProvider.tsx'

const keys: readonly { readonly keys: readonly string[]; readonly does: TextId }[] = [
  { keys: ['/'], does: 'keys.search' },
  { keys: ['↑', '↓'], does: 'keys.choose' },
  { keys: ['Enter'], does: 'keys.enter' },
  { keys: ['O'], does: 'keys.openItems' },
  { keys: ['F'], does: 'keys.invoices' },
  { keys: ['W'], does: 'keys.edit' },
  { keys: ['J', 'K'], does: 'keys.pager' },
  { keys: ['Esc'], does: 'keys.back' },
  { keys: ['?'], does: 'keys.help' },
]

const useStyles = makeStyles({
  surface: { maxWidth: '420px' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
  does: { margin: 0 },
  keys: { display: 'flex', gap: tokens.spacingHorizontalXS },
})

/** The list of shortcuts, as a dialog. */
export function Component(props: { readonly onClose: () => void }) {
  const styles = useStyles()
  const text = useText()
  return (
    <Dialog open onOpenChange={props.onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text('keys.title')}</DialogTitle>
          <DialogContent>
            <dl className={styles.list}>
              {keys.flatMap(({ keys: shown, does }) => [
                <dt key={does} className={styles.keys}>
                  {shown.map((key) => (
                    <Key key={key} name={key} />
                  ))}
                </dt>,
                <dd key={`${does} words`} className={styles.does}>
                  {text(does)}
                </dd>,
              ])}
            </dl>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={props.onClose}>
              {text('action.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
