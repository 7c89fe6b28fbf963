import {
  Button,
  Menu,
  MenuDivider,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import {
  BuildingRegular,
  ClipboardTextLtrRegular,
  HomeRegular,
  KeyboardRegular,
  SearchRegular,
  SettingsRegular,
} from '@fluentui/react-icons'
import { useNavigate } from 'react-router'
import { Initials } from '../parts/Initials.tsx'
import { useSession } from '../session/SessionContext.ts'
import { useText } from '../texts/TextProvider.tsx'

/** The menu of screens the employee may open. It is loaded on the first click, so it starts open. */
export function Component(props: { readonly onShortcuts: () => void }) {
  const text = useText()
  const navigate = useNavigate()
  const { me, portal, may } = useSession()
  const creditors = portal.features.creditors && may('Desk.Creditors')
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
          <MenuItem icon={<HomeRegular />} onClick={() => navigate('/')}>
            {text('screen.start')}
          </MenuItem>
          <MenuItem icon={<SearchRegular />} onClick={() => navigate('/find')}>
            {text('screen.find')}
          </MenuItem>
          {creditors ? (
            <MenuItem icon={<BuildingRegular />} onClick={() => navigate('/creditors')}>
              {text('screen.creditors')}
            </MenuItem>
          ) : null}
          {may('Portal.Admin') ? (
            <MenuItem icon={<SettingsRegular />} onClick={() => navigate('/admin')}>
              {text('screen.admin')}
            </MenuItem>
          ) : null}
          {may('Privacy.Officer') ? (
            <MenuItem icon={<ClipboardTextLtrRegular />} onClick={() => navigate('/access-log')}>
              {text('screen.accessLog')}
            </MenuItem>
          ) : null}
          <MenuDivider />
          <MenuItem icon={<KeyboardRegular />} secondaryContent="?" onClick={props.onShortcuts}>
            {text('keys.title')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
