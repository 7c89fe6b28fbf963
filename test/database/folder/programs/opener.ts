import { openDatabase } from '../../../../src/database/open.ts'

/** A program that opens the database in the folder in its argument, as a server does, and closes it again. */
const [folder = ''] = process.argv.slice(2)
try {
  const opened = await openDatabase({ kind: 'folder', folder })
  console.log('open')
  await opened.close()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
