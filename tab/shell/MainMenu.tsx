import {
  Button,
  Menu,
  MenuDivider,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { KeyboardRegular, SignOutRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useApi } from '../api/ApiContext.ts'
import { signOut } from '../api/signIn.ts'
import { useHost } from '../host/HostContext.ts'
import { Initials } from '../parts/Initials.tsx'
import { useSession } from '../session/SessionContext.ts'
import { useText } from '../texts/TextProvider.tsx'
import { useScreens } from './useScreens.tsx'

const useStyles = makeStyles({
  failure: {
    maxWidth: '240px',
    margin: 0,
    padding: tokens.spacingHorizontalS,
    color: tokens.colorStatusDangerForeground1,
  },
})

/** The menu of screens the employee may open. It is loaded on the first click, so it starts open. */
export function Component(props: { readonly onShortcuts: () => void }) {
  const text = useText()
  const navigate = useNavigate()
  const api = useApi()
  const host = useHost()
  const { me } = useSession()
  const screens = useScreens()
  const styles = useStyles()
  const [failed, setFailed] = useState(false)
  const leave = () => {
    setFailed(false)
    signOut(api, host, window, Date.now).catch(() => setFailed(true))
  }
  return (
    <Menu defaultOpen>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          icon={<Initials name={me.name} shape="round" />}
          aria-label={text('portal.menu', { name: me.name })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroupHeader>{text('portal.signedInAs', { name: me.name })}</MenuGroupHeader>
          <MenuDivider />
          {screens.map(({ path, title, icon }) => (
            <MenuItem key={path} icon={icon} onClick={() => navigate(path)}>
              {text(title)}
            </MenuItem>
          ))}
          <MenuDivider />
          <MenuItem icon={<KeyboardRegular />} secondaryContent="?" onClick={props.onShortcuts}>
            {text('keys.title')}
          </MenuItem>
          {host.kind === 'teams' ? null : (
            <MenuItem icon={<SignOutRegular />} persistOnClick onClick={leave}>
              {text('portal.signOut')}
            </MenuItem>
          )}
        </MenuList>
        {failed ? (
          <p role="alert" className={styles.failure}>
            {text('portal.signOutFailed')}
          </p>
        ) : null}
      </MenuPopover>
    </Menu>
  )
}
