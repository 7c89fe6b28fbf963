import { Button } from '@fluentui/react-components'
import type { Role } from '../../../src/http/contract.ts'
import { useTiles } from '../../api/tiles.ts'
import { useText } from '../../texts/TextProvider.tsx'
import type { SettingsTabProps } from './adminTabs.ts'
import { useAdminStyles } from './styles.ts'

const roles = [
  'Desk.Read',
  'Desk.Edit',
  'Desk.Creditors',
  'Portal.Admin',
  'Privacy.Officer',
] as const satisfies readonly Role[]

/** The first tiles of employees by role. The admin arranges them on their own start page and copies them here. */
export function StartTab({ settings, onChange }: SettingsTabProps) {
  const styles = useAdminStyles()
  const text = useText()
  // Leave out tiles of clients: everyone with the role would see the client's name.
  const own =
    useTiles().data?.tiles.filter(({ target }) => target.kind !== 'client' && target.kind !== 'invoice') ?? []
  const { startTiles = {} } = settings
  const change = (role: Role, tiles: typeof own) => onChange({ startTiles: { ...startTiles, [role]: tiles } })
  return (
    <div className={styles.fields}>
      <p className={styles.hint}>{text('admin.startHint')}</p>
      {roles.map((role) => {
        const tiles = startTiles[role] ?? []
        return (
          <section key={role} aria-label={text(`admin.startOf.${role}`)}>
            <h2 className={styles.heading}>{text(`admin.startOf.${role}`)}</h2>
            <p className={styles.hint}>
              {tiles.length > 0 ? tiles.map(({ name }) => name).join(' · ') : text('admin.startBuiltIn')}
            </p>
            <div className={styles.line}>
              <Button size="small" disabledFocusable={own.length === 0} onClick={() => change(role, own)}>
                {text('admin.startUseOwn')}
              </Button>
              {tiles.length > 0 ? (
                <Button size="small" appearance="subtle" onClick={() => change(role, [])}>
                  {text('admin.startReset')}
                </Button>
              ) : null}
            </div>
          </section>
        )
      })}
    </div>
  )
}
