import {
  createLightTheme,
  createTeamsDarkTheme,
  type Theme,
  teamsHighContrastTheme,
} from '@fluentui/react-components'
import type { ThemeName } from '../host/host.ts'
import { brandRamp } from './brandRamp.ts'

/** The accent colour until the house style is loaded. */
const defaultColour = '#17796b'
const fontFamilyBase =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, 'Open Sans', Roboto, 'Helvetica Neue', sans-serif"

/** Returns the Teams theme with the institution's accent colour. High contrast keeps the employee's own colours. */
export function themeOf(name: ThemeName, colour: string = defaultColour): Theme {
  if (name === 'contrast') return { ...teamsHighContrastTheme, fontFamilyBase }
  const ramp = brandRamp(colour)
  return { ...(name === 'dark' ? createTeamsDarkTheme(ramp) : createLightTheme(ramp)), fontFamilyBase }
}
