import { line } from './figures.ts'
import { firstScreenBudget, firstScreenBytes } from './firstScreen.ts'

// Fails if the built tab is over the budget of its first screen. Run `npm run budget` after `npm run build`.
const kilobytes = firstScreenBytes('dist/tab') / 1000
console.log(line('first screen of the tab: JavaScript, brotli', kilobytes, 'kB', firstScreenBudget))
if (kilobytes > firstScreenBudget.most) process.exitCode = 1
