import { exitWithLine, faultText } from '../exitWithLine.ts'

/** Prints a line of progress. */
export type Note = (line: string) => void

/**
 * Runs a command with the arguments of the process and prints the line that it returns. Exits with code 1 and a line if
 * the number of arguments is wrong or the command fails.
 */
export async function run(
  { name, parameters }: { readonly name: string; readonly parameters: readonly string[] },
  command: (values: readonly string[], note: Note) => Promise<string>,
): Promise<void> {
  const values = process.argv.slice(2)
  if (values.length !== parameters.length) {
    exitWithLine(
      `Usage: npm run ${[name, ...(parameters.length > 0 ? ['--', ...parameters] : [])].join(' ')}`,
    )
  }
  const note: Note = (line) => process.stdout.write(`${line}\n`)
  try {
    note(await command(values, note))
  } catch (error) {
    exitWithLine(faultText(error))
  }
}
