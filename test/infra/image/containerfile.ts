/** One instruction of a Containerfile, such as `COPY src src`, with its line continuations joined. */
export type Instruction = { readonly name: string; readonly text: string }

/** The instructions from one FROM to the next. The last stage has no name. */
export type Stage = {
  readonly name: string | null
  readonly base: string
  readonly instructions: readonly Instruction[]
}

/** Splits a Containerfile into its stages. Throws when a line before the first FROM is not an ARG. */
export function readStages(text: string): readonly Stage[] {
  const stages: { name: string | null; base: string; instructions: Instruction[] }[] = []
  const lines = text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  for (const line of lines) {
    const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? []
    if (name === 'FROM') {
      const [, base = '', stage] = /^(\S+)(?:\s+AS\s+(\S+))?$/.exec(rest) ?? []
      stages.push({ name: stage ?? null, base, instructions: [] })
      continue
    }
    const stage = stages.at(-1)
    if (stage) stage.instructions.push({ name, text: rest })
    else if (name !== 'ARG') throw new Error(`${name} before the first FROM`)
  }
  return stages
}

/** The paths that the build may copy: the lines of the ignore file that begin with `!`. */
export function readAllowedPaths(ignoreFile: string): readonly string[] {
  return [...ignoreFile.matchAll(/^!(.+)$/gm)].map(([, path = '']) => path)
}
