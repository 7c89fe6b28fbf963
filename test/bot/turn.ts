import type { Turn } from '../../bot/answers/turn.ts'
import { createLinks } from '../../bot/links.ts'
import { createTexts, usualWords } from '../../bot/texts/texts.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { createFormats } from '../../src/values/formats.ts'
import type { Language } from '../../src/values/language.ts'
import { exampleDesk } from './exampleDesk.ts'
import { sanne } from './sanne.ts'

/** Returns a turn at 14:05 on 24 November 2026 in Amsterdam. */
export function exampleTurn(given: Partial<Desk> = {}, language: Language = 'nl'): Turn {
  return {
    desk: exampleDesk(given),
    asker: { employee: sanne, origin: 'bot' },
    language,
    texts: createTexts(language, usualWords[language]),
    formats: createFormats(language, {
      dayStyle: 'short',
      now: () => new Date('2026-11-24T13:05:30Z'),
    }),
    list: null,
    newId: () => '11570000-0000-4000-8000-000000000001',
    shows: () => undefined,
    links: createLinks('https://portaal.lindehof.example', 'b0700000-0000-4000-8000-000000000001'),
  }
}
