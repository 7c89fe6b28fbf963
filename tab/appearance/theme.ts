import {
  createLightTheme,
  createTeamsDarkTheme,
  type Theme,
  teamsHighContrastTheme,
} from '@fluentui/react-components'
import type { ThemeName } from '../host/host.ts'
import { brandRamp } from './brandRamp.ts'

/** Until the house style is known. */
const usualColour = '#17796b'
const fontFamilyBase =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, 'Open Sans', Roboto, 'Helvetica Neue', sans-serif"

/** The Teams theme with the accent colour of the institution; high contrast stays as the employee set it. */
export function themeOf(name: ThemeName, colour: string = usualColour): Theme {
  if (name === 'contrast') return { ...teamsHighContrastTheme, fontFamilyBase }
  const ramp = brandRamp(colour)
  return { ...(name === 'dark' ? createTeamsDarkTheme(ramp) : createLightTheme(ramp)), fontFamilyBase }
}
