import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export type DemoOptions = {
  readonly ports: {
    readonly portal: number
    readonly host: number
    readonly playground: number
    readonly exact: number
    readonly entra: number
  }
  readonly clients: number
  /** Emptied at each start. */
  readonly folder: string
}

type PortName = keyof DemoOptions['ports']

/** The name of each part on the screen and the option that sets its port. */
export const portNames: { readonly [name in PortName]: { readonly part: string; readonly option: string } } =
  {
    portal: { part: 'het portaal', option: '--port' },
    host: { part: 'de Teams-pagina', option: '--host-port' },
    playground: { part: 'de chat', option: '--playground-port' },
    exact: { part: 'de nagemaakte Exact', option: '--exact-port' },
    entra: { part: 'de nagemaakte aanmelding', option: '--entra-port' },
  }

/** The demo cannot start. The message is for the person who started it. */
export class DemoError extends Error {
  override readonly name = 'DemoError'
}

/** Reads the options from the arguments and the environment; arguments win. Throws a DemoError on a wrong value. */
export function readDemoOptions(
  parts: readonly string[],
  environment: { readonly [name: string]: string | undefined },
): DemoOptions {
  const given = parse(parts)
  const number = (option: string, fallback: number, most: number): number => {
    const name = `DEMO_${option.toUpperCase().replaceAll('-', '_')}`
    const text = given[option] ?? environment[name] ?? String(fallback)
    const value = Number(text)
    if (!Number.isInteger(value) || value < 1 || value > most) {
      throw new DemoError(
        `--${option} moet een getal van 1 tot en met ${most} zijn. Voorbeeld: --${option} ${fallback}`,
      )
    }
    return value
  }
  const port = (option: string, fallback: number): number => number(option, fallback, 65_535)
  return {
    ports: {
      portal: port('port', 3978),
      host: port('host-port', 5999),
      playground: port('playground-port', 56_150),
      exact: port('exact-port', 5998),
      entra: port('entra-port', 5997),
    },
    clients: number('clients', 20_000, 1_000_000),
    folder: resolve(given.folder ?? environment.DEMO_FOLDER ?? '.data/demo'),
  }
}

function parse(parts: readonly string[]): { readonly [option: string]: string | undefined } {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      args: [...parts],
      options: {
        port: text,
        'host-port': text,
        'playground-port': text,
        'exact-port': text,
        'entra-port': text,
        clients: text,
        folder: text,
      },
    })
    return values
  } catch (error) {
    throw new DemoError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
