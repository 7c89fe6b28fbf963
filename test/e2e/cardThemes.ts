import { type Theme as Tokens, teamsDarkTheme, teamsHighContrastTheme } from '@fluentui/react-components'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { Theme } from './browserWorld.ts'

/** The colours of the other two themes of Teams. The playground itself has the light one. */
const themes: { readonly [Name in Exclude<Theme, 'default'>]: Tokens } = {
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

/** Matches the host configuration, a single literal in the playground's script. */
const literal = /JSON\.parse\('(\{"choiceSetInputValueSeparator":(?:[^'\\]|\\.)*)'\)/

const hostConfig = z.looseObject({
  separator: z.looseObject({ lineColor: z.string() }),
  containerStyles: z.record(z.string(), z.looseObject({ backgroundColor: z.string() })),
})

/**
 * Gives the playground's renderer the colours of a theme, for which it has no switch. Replaces the host configuration
 * in its script on the way to the browser, and the CSS variables of its buttons.
 */
export async function dress(page: Page, theme: Theme): Promise<void> {
  if (theme === 'default') return
  const tokens = themes[theme]
  await page.route('**/static/js/main.*.js', async (route) => {
    const answer = await route.fetch()
    const script = await answer.text()
    const found = literal.exec(script)?.[1]
    if (!found)
      throw new Error('the script of the playground has no host configuration in the expected place')
    const config = hostConfig.parse(JSON.parse(found.replaceAll("\\'", "'")))
    const dressed = JSON.stringify(JSON.stringify(inColours(config, tokens)))
    const body = script.replace(literal, () => `JSON.parse(${dressed})`)
    await route.fulfill({ response: answer, body })
  })
  const variables = Object.entries(tokens).map(([name, value]) => `--${name}: ${value} !important`)
  const style = `.fui-FluentProvider { ${variables.join('; ')} }`
  await page.addInitScript(
    `addEventListener('DOMContentLoaded', () => {
      const style = document.createElement('style')
      style.textContent = ${JSON.stringify(style)}
      document.head.append(style)
    })`,
  )
}

function inColours(config: z.infer<typeof hostConfig>, tokens: Tokens): object {
  const pair = (colour: string, subtle = colour) => ({ default: colour, subtle })
  const foregroundColors = {
    default: pair(tokens.colorNeutralForeground1, tokens.colorNeutralForeground3),
    dark: pair(tokens.colorNeutralForegroundInverted),
    light: pair(tokens.colorNeutralForeground1),
    accent: pair(tokens.colorBrandForegroundLink),
    good: pair(tokens.colorStatusSuccessForeground1),
    warning: pair(tokens.colorStatusWarningForeground1),
    attention: pair(tokens.colorStatusDangerForeground3),
  }
  const backgrounds: { readonly [style: string]: string } = {
    emphasis: tokens.colorNeutralBackground3,
    good: tokens.colorStatusSuccessBackground1,
    warning: tokens.colorStatusWarningBackground1,
    attention: tokens.colorStatusDangerBackground1,
    accent: tokens.colorBrandBackground2,
  }
  const styles = Object.keys(config.containerStyles).map((name) => [
    name,
    {
      foregroundColors,
      borderColor: tokens.colorNeutralStroke1,
      backgroundColor: backgrounds[name] ?? tokens.colorNeutralBackground1,
    },
  ])
  return {
    ...config,
    separator: { ...config.separator, lineColor: tokens.colorNeutralStroke2 },
    containerStyles: Object.fromEntries(styles),
  }
}
