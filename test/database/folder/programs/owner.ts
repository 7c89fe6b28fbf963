import { lockFolder } from '../../../../src/database/folder/folderLock.ts'

/** A program that owns the folder in its argument until SIGTERM, without opening a database in it. */
const [folder = ''] = process.argv.slice(2)
const alive = setInterval(() => undefined, 1_000)
try {
  const lock = await lockFolder(folder, (line) => console.log(line))
  process.once('SIGTERM', async () => {
    await lock.release()
    clearInterval(alive)
  })
  console.log('owned')
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
