import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readAllowedPaths, readStages, type Stage } from './containerfile.ts'

/** The file system of a stage: a folder that stands for `/`. */
type Played = { readonly root: string }

/**
 * Runs the stages of a Containerfile without a container engine. Each stage gets a folder of its own with exactly
 * the files that the stage copies, and its commands run there. Throws with the output of a command that fails, or
 * the name of a file that is missing or that the ignore file keeps out. `npm ci` gets the packages that the project
 * has already installed from the same lock file; any other install really runs.
 */
export function playStages(build: {
  readonly context: string
  readonly containerfile: string
  readonly ignoreFile: string
  readonly folder: string
}): { readonly root: string; readonly stage: Stage } {
  const allowed = readAllowedPaths(build.ignoreFile)
  const played = new Map<string, Played>()
  const stages = readStages(build.containerfile)
  for (const [index, stage] of stages.entries()) {
    const root = join(build.folder, `stage-${index}`)
    mkdirSync(root)
    playStage({ stage, root, context: build.context, allowed, played })
    played.set(stage.name ?? 'final', { root })
  }
  const stage = stages.at(-1)
  const root = played.get('final')?.root
  if (!stage || !root) throw new Error('the Containerfile has no final stage')
  return { root, stage }
}

function playStage(run: {
  readonly stage: Stage
  readonly root: string
  readonly context: string
  readonly allowed: readonly string[]
  readonly played: ReadonlyMap<string, Played>
}): void {
  const { stage, root, context, allowed, played } = run
  let workFolder = root
  for (const { name, text } of stage.instructions) {
    if (name === 'WORKDIR') {
      workFolder = join(root, text)
      mkdirSync(workFolder, { recursive: true })
    }
    if (name === 'RUN' && text === 'npm ci')
      symlinkSync(join(context, 'node_modules'), join(workFolder, 'node_modules'))
    else if (name === 'RUN') runCommand(text, workFolder, root)
    if (name === 'COPY') {
      const from = /^--from=(\S+)\s+/.exec(text)
      const paths = text.slice(from?.[0].length ?? 0).split(/\s+/)
      const target = paths.at(-1) ?? ''
      const source = from ? played.get(from[1] ?? '')?.root : context
      if (!source) throw new Error(`no stage is called ${from?.[1]}`)
      for (const path of paths.slice(0, -1)) {
        if (!from && !allowed.some((each) => path === each || path.startsWith(`${each}/`))) {
          throw new Error(`the ignore file keeps ${path} out of the build`)
        }
        const to = join(workFolder, target.endsWith('/') ? join(target, basename(path)) : target)
        if (from) renameSync(found(join(source, path)), made(to))
        else cpSync(found(join(source, path)), made(to), { recursive: true })
      }
    }
  }
}

function found(path: string): string {
  if (!existsSync(path)) throw new Error(`nothing to copy at ${path}`)
  return path
}

/** Creates the folder around a path. */
function made(path: string): string {
  mkdirSync(dirname(path), { recursive: true })
  return path
}

/** Rewrites absolute paths of the image to paths under `root`. The image's user becomes the user who runs the test. */
function runCommand(command: string, folder: string, root: string): void {
  const here = command
    .replace(/(?<=\s)\/(?=\w)/g, `${root}/`)
    .replace('chown node:node', 'chown $(id -u):$(id -g)')
  const { status, stdout, stderr } = spawnSync('sh', ['-c', here], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command}\n${stdout}\n${stderr}`)
}
