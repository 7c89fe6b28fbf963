import { createServer, type Server } from 'node:http'
import { dayNumber, todayInAmsterdam } from './generator/days.ts'
import { guids } from './generator/guid.ts'
import type { Books } from './ledger/books.ts'
import { lazyList } from './ledger/lazyList.ts'
import { Ledger } from './ledger/ledger.ts'
import { readMetadata } from './odata/metadata.ts'
import type { ExactStandIn, StandInOptions } from './standIn.ts'
import { send } from './web/answer.ts'
import { Api } from './web/api.ts'
import { answerControl } from './web/control.ts'
import { Faults } from './web/faults.ts'
import { Limits } from './web/limits.ts'
import { OAuth } from './web/oauth.ts'
import { answerSite } from './web/site.ts'

const division = 3_201_425
const defaultClientId = '5b0f8c1e-6d3a-4f7e-9a52-0c4d1e2f3a4b'

/** Starts a stand-in for Exact on a loopback port; `port` 0 or none takes a free one. */
export async function startExactStandIn(options: StandInOptions): Promise<ExactStandIn> {
  let ahead = options.clockAheadMs ?? 0
  const now = () => Date.now() + ahead
  const { clientId = defaultClientId, clientSecret = 'stand-in-secret', clients } = options
  const creditors = options.creditors ?? Math.max(5, Math.ceil(clients / 50))
  const seed = options.seed ?? 1
  const today = dayNumber(options.today ?? todayInAmsterdam(new Date()))
  const amountSign = options.amountSign ?? 1
  const creditorAmountSign = options.creditorAmountSign ?? amountSign
  let url = ''

  const administration = {
    division,
    guids: guids(seed),
    amountSign,
    creditorAmountSign,
    today,
    url: () => url,
  }
  const { booked = [], invoicesPerClient = 8 } = options
  const population = { seed, clients, creditors, today, invoicesPerClient, booked }
  const ledger = new Ledger(population, administration, now)
  const limitsFor = (dayLimit = options.dayLimit ?? 5_000) =>
    new Limits({
      minuteMs: options.minuteMs ?? 60_000,
      minuteLimit: options.minuteLimit ?? 60,
      dayLimit,
      now,
    })
  const limits = limitsFor()
  const others = (options.others ?? []).map((other, index): Books => {
    const own = { ...administration, division: other.division, guids: guids(seed + 1 + index) }
    return {
      name: other.name,
      status: other.status ?? 1,
      ledger: new Ledger({ ...population, clients: other.clients, creditors: 0, booked: [] }, own, now),
      limits: limitsFor(other.dayLimit),
      isHeld: false,
    }
  })
  const main: Books = { name: 'Stichting Lindehof Zorg', status: 1, ledger, limits, isHeld: false }
  const oauth = new OAuth({ clientId, clientSecret, tokenSeconds: options.tokenSeconds ?? 600, now })
  const faults = new Faults()
  const api = new Api([main, ...others], readMetadata(), { oauth, faults })

  let underWay = 0
  const server = createServer((request, response) => {
    underWay += 1
    response.once('close', () => {
      underWay -= 1
    })
    const address = new URL(request.url ?? '/', url)
    const answered = address.pathname.startsWith('/_control')
      ? answerControl(standIn, request, address)
      : answerSite({ api, oauth, faults, ledger }, request, address)
    answered.then(
      (answer) => send(response, answer, now()),
      (error: unknown) => {
        console.error(error)
        send(response, { status: 500, headers: {}, body: null }, now())
      },
    )
  })
  url = `http://127.0.0.1:${await listening(server, options.port ?? 0)}`

  const creditorIndexes = ledger.creditorIndexes()
  const standIn: ExactStandIn = {
    url,
    division,
    clientId,
    clientSecret,
    clients,
    expectedClient: (index) => ledger.expectedClient(index),
    expected: {
      clients: lazyList(clients, (index) => ledger.expectedClient(index)),
      creditors: lazyList(creditorIndexes.length, (index) =>
        ledger.expectedCreditor(creditorIndexes[index] ?? 0),
      ),
    },
    booked: ledger.bookedClients(),
    other: (of) => {
      const books = others.find((each) => each.ledger.administration.division === of)
      if (!books) throw new RangeError(`no such administration: ${of}`)
      return {
        expectedClient: (index) => books.ledger.expectedClient(index),
        calls: () => [...books.limits.calls.values()].reduce((sum, count) => sum + count, 0),
        receive: (id, number, cents, on) => books.ledger.receive(id, number, cents, dayNumber(on)),
        hold: (isHeld) => {
          books.isHeld = isHeld
        },
      }
    },
    violations: () => ({ ...limits.violations, ...oauth.violations, ...api.violations }),
    calls: () => ({
      total: [...limits.calls.values()].reduce((sum, count) => sum + count, 0),
      byResource: Object.fromEntries(limits.calls),
      minutes: limits.minutes.size,
    }),
    underWay: () => underWay,
    spoiltAnswers: () => faults.spoiltAnswers,
    writes: () => ledger.writing.writes,
    act: {
      changeAccount: (id, properties) => {
        if (!ledger.change(id, properties)) throw new RangeError(`no such account: ${id}`)
      },
      hold: (id, properties) => {
        if (!ledger.hold(id, properties)) throw new RangeError(`no such account: ${id}`)
      },
      release: () => ledger.release(),
      account: (id) => ledger.find(id)?.row ?? null,
      deleteAccount: (id) => {
        if (!ledger.remove(id)) throw new RangeError(`no such account: ${id}`)
      },
      receive: (id, number, cents, on) => ledger.receive(id, number, cents, dayNumber(on)),
      fail: (resource, fault, count) => faults.plan(resource, fault, count),
      forbid: (resource, scope) => faults.forbid(resource, scope),
      takeScope: (scope) => faults.takeScope(scope),
      giveScope: (scope) => faults.giveScope(scope),
      onWrite: (writing) => ledger.writing.set(writing),
      away: (away) => {
        faults.isAway = away
      },
      advance: (milliseconds) => {
        ahead += milliseconds
      },
      delay: (milliseconds) => {
        faults.delay = milliseconds
      },
      moveDivision: () => ledger.move(),
      breakConnection: () => oauth.breakConnection(),
    },
    close: () => closed(server),
  }
  return standIn
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
