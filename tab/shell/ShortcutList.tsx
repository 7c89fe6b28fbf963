import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Switch,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { Key } from '../parts/Key.tsx'
import { singleKeys } from '../parts/singleKeys.ts'
import type { TextId } from '../texts/index.ts'
import { useText } from '../texts/TextProvider.tsx'

const shortcuts: readonly { readonly keys: readonly string[]; readonly action: TextId }[] = [
  { keys: ['/'], action: 'keys.search' },
  { keys: ['↑', '↓'], action: 'keys.choose' },
  { keys: ['Enter'], action: 'keys.enter' },
  { keys: ['O'], action: 'keys.openItems' },
  { keys: ['F'], action: 'keys.invoices' },
  { keys: ['W'], action: 'keys.edit' },
  { keys: ['J', 'K'], action: 'keys.pager' },
  { keys: ['Esc'], action: 'keys.back' },
  { keys: ['?'], action: 'keys.help' },
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
  action: { margin: 0 },
  keys: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalXS },
})

/** The list of shortcuts, as a dialog. */
export function Component(props: { readonly onClose: () => void }) {
  const styles = useStyles()
  const text = useText()
  const [isOn, setOn] = useState(singleKeys.areOn)
  return (
    <Dialog open onOpenChange={props.onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text('keys.title')}</DialogTitle>
          <DialogContent>
            <dl className={styles.list}>
              {shortcuts.flatMap(({ keys: names, action }) => [
                <dt key={action} className={styles.keys}>
                  {names.map((key) => (
                    <Key key={key} name={key} />
                  ))}
                </dt>,
                <dd key={`${action} words`} className={styles.action}>
                  {text(action)}
                </dd>,
              ])}
            </dl>
            <Switch
              label={text('keys.single')}
              checked={isOn}
              onChange={(_, { checked }) => {
                singleKeys.switch(checked)
                setOn(checked)
              }}
            />
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
