import { createHash } from 'node:crypto'
import { z } from 'zod'
import { formatVersion, type Part, type Parts } from './backup.ts'
import { BackupError } from './errors.ts'

/**
 * A back-up is text with one JSON value per line: the header, each table followed by its rows, and an end with the
 * number of rows and the SHA-256 of all lines before it. Rows are arrays, so they start with a bracket; the other lines
 * are objects.
 */
const format = 'Servicedeskportaal back-up'
const headerLine = z.object({
  format: z.literal(format),
  version: z.int(),
  portal: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()).min(1),
})
const tableLine = z.object({ table: z.string(), columns: z.array(z.string()).min(1) })
const endLine = z.object({ end: z.object({ rows: z.int(), sha256: z.string() }) })

/** Turns parts into text. Calls `counted` with the number of rows at the end. */
export async function* toText(parts: Parts, counted: (rows: number) => void): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const part of parts) {
    const text = textOf(part)
    if (part.kind === 'rows') rows += part.rows.length
    hash.update(text, 'utf8')
    yield text
  }
  counted(rows)
  yield `${JSON.stringify({ end: { rows, sha256: hash.digest('hex') } })}\n`
}

function textOf(part: Part): string {
  switch (part.kind) {
    case 'header':
      return `${JSON.stringify({ format, version: formatVersion, ...part.header })}\n`
    case 'table':
      return `${JSON.stringify({ table: part.table, columns: part.columns })}\n`
    case 'rows':
      return `${part.rows.join('\n')}\n`
  }
}

/** Turns text back into parts. Throws a BackupError if it is not a back-up, is incomplete or was changed. */
export async function* fromText(chunks: AsyncIterable<Buffer>): AsyncGenerator<Part> {
  const hash = createHash('sha256')
  let isFirst = true
  let rowCount = 0
  let hasEnded = false
  for await (const lines of linesOf(chunks)) {
    let rows: string[] = []
    for (const line of lines) {
      if (hasEnded) throw changed()
      if (line.startsWith('[')) {
        rows.push(line)
      } else {
        if (rows.length > 0) yield { kind: 'rows', rows }
        rowCount += rows.length
        rows = []
        const end = endLine.safeParse(parsed(line)).data?.end
        if (end) {
          if (end.rows !== rowCount || end.sha256 !== hash.digest('hex')) throw changed()
          hasEnded = true
          continue
        }
        yield isFirst ? headerOf(line) : tableOf(line)
        isFirst = false
      }
      hash.update(`${line}\n`, 'utf8')
    }
    if (rows.length > 0) yield { kind: 'rows', rows }
    rowCount += rows.length
  }
  if (!hasEnded) throw isFirst ? notABackup() : incomplete()
}

/** Splits text into lines. Yields the lines that each chunk completes. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly string[]> {
  let rest: Buffer[] = []
  for await (const chunk of chunks) {
    const last = chunk.lastIndexOf('\n')
    if (last === -1) {
      rest.push(chunk)
      continue
    }
    yield Buffer.concat([...rest, chunk.subarray(0, last)])
      .toString('utf8')
      .split('\n')
    rest = [chunk.subarray(last + 1)]
  }
  if (rest.some(({ length }) => length > 0)) yield [Buffer.concat(rest).toString('utf8')]
}

function headerOf(line: string): Part {
  const header = headerLine.safeParse(parsed(line)).data
  if (!header) throw notABackup()
  const { portal, madeAt, migrations } = header
  if (header.version > formatVersion) {
    throw new BackupError(
      `The back-up was made by a newer version of the portal (${portal}), in a format that this one cannot read. Restore it with that version.`,
    )
  }
  return { kind: 'header', header: { portal, madeAt, migrations } }
}

function tableOf(line: string): Part {
  const table = tableLine.safeParse(parsed(line)).data
  if (!table) throw changed()
  return { kind: 'table', ...table }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Also used if a damaged file cannot be decompressed. */
export const changed = () =>
  new BackupError('The back-up is damaged: its contents are not those that were written. Use another one.')
export const incomplete = () =>
  new BackupError('The back-up is incomplete: its end is missing. Copy the file again, or use another one.')
export const notABackup = () => new BackupError('The file is not a back-up of the portal.')
