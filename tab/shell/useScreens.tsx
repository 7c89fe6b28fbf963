import {
  BuildingRegular,
  ClipboardTextLtrRegular,
  HomeRegular,
  SearchRegular,
  SettingsRegular,
  TaskListLtrRegular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useSession } from '../session/SessionContext.ts'
import type { TextId } from '../texts/index.ts'

type ScreenLink = { readonly path: string; readonly title: TextId; readonly icon: ReactElement }

/** Returns the screens in the header and the menu: those that the employee may open. */
export function useScreens(): readonly ScreenLink[] {
  const { portal, may } = useSession()
  const work: ScreenLink = { path: '/work', title: 'work.lists', icon: <TaskListLtrRegular /> }
  const creditors: ScreenLink = {
    path: '/creditors',
    title: 'screen.creditors',
    icon: <BuildingRegular />,
  }
  const admin: ScreenLink = { path: '/admin', title: 'screen.admin', icon: <SettingsRegular /> }
  const log: ScreenLink = {
    path: '/access-log',
    title: 'screen.accessLog',
    icon: <ClipboardTextLtrRegular />,
  }
  return [
    { path: '/', title: 'screen.start', icon: <HomeRegular /> },
    { path: '/find', title: 'screen.find', icon: <SearchRegular /> },
    ...(may('Desk.Read') ? [work] : []),
    ...(portal.features.creditors && may('Desk.Creditors') ? [creditors] : []),
    ...(may('Portal.Admin') ? [admin] : []),
    ...(may('Privacy.Officer') ? [log] : []),
  ]
}
