import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { startChild } from '../../infra/local/childProcess.ts'
import { furnish } from '../../infra/local/furnish.ts'
import { DemoError, readDemoOptions } from '../../infra/local/options.ts'
import { checkPorts } from '../../infra/local/ports.ts'
import { openScreen } from '../../infra/local/screen.ts'
import { openSignedDoor } from '../../infra/local/signedDoor.ts'
import { portalSettings } from '../../src/http/contract.ts'
import { isHarmlessLogo } from '../../src/portal/logo.ts'
import { isReadable } from '../../src/values/contrast.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

async function listen(answer: Parameters<typeof createServer>[1], port = 0): Promise<number> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
  closing.push(() => new Promise((resolve) => server.close(resolve)))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

describe('the options of the demo', () => {
  test('default to fixed ports and 20,000 clients', () => {
    expect(readDemoOptions([], {})).toMatchObject({
      ports: { portal: 3978, host: 5999, playground: 56_150, exact: 5998, entra: 5997 },
      clients: 20_000,
    })
  })

  test('an argument overrides the environment', () => {
    const { ports, clients } = readDemoOptions(['--port', '4000'], { DEMO_PORT: '5000', DEMO_CLIENTS: '50' })
    expect([ports.portal, clients]).toEqual([4000, 50])
  })

  test.each([
    [['--port', 'abc'], /--port moet een getal/],
    [['--host-port', '70000'], /--host-port moet een getal/],
    [['--clients', '0'], /--clients moet een getal/],
    [['--colour', 'red'], /--colour/],
  ])('%s is refused', (parts, message) => {
    expect(() => readDemoOptions(parts, {})).toThrow(DemoError)
    expect(() => readDemoOptions(parts, {})).toThrow(message)
  })
})

test('the demo has an institution with a readable house style and first tiles', async () => {
  const sent: unknown[] = []
  const before = {
    houseStyle: { institution: 'Servicedesk', colour: '#137a6c', logo: null, welcome: null },
    vocabulary: {
      client: { nl: { one: 'cliënt', many: 'cliënten' }, en: { one: 'client', many: 'clients' } },
    },
    features: { creditors: false, searchByBirthDate: false, invoiceLines: 'everyone' },
  }
  await furnish(async (_method, _path, body) => {
    if (body !== undefined) sent.push(body)
    return { status: 200, body: before }
  })
  const { houseStyle, startTiles } = portalSettings.parse(sent[0])
  expect(isReadable(houseStyle.colour)).toBe(true)
  expect(isHarmlessLogo(houseStyle.logo ?? '')).toBe(true)
  expect(startTiles?.['Desk.Read']?.length).toBeGreaterThan(2)
})

describe('the ports of the demo', () => {
  const free = { portal: 41_978, host: 41_999, playground: 41_150, exact: 41_998, entra: 41_997 }

  test('a port in use is reported with its part and what to do', async () => {
    const exact = await listen((_, response) => response.end())
    await expect(checkPorts({ ...free, exact })).rejects.toThrow(
      `Poort ${exact} (de nagemaakte Exact) is bezet. Stop het andere programma, of kies een andere poort: npm run demo -- --exact-port `,
    )
  })

  test('two parts cannot share a port', async () => {
    await expect(checkPorts({ ...free, entra: free.host })).rejects.toThrow(/twee keer gekozen/)
  })
})

describe('the screen of the demo', () => {
  const write = (isTTY: boolean) => {
    const written: string[] = []
    const screen = openScreen({ isTTY, columns: 20, write: (text) => written.push(text) })
    screen.refresh('een lange regel over de voortgang')
    screen.say('klaar')
    return written
  }

  test('on a terminal a line is refreshed in place and never wider than the window', () => {
    expect(write(true)).toEqual(['een lange regel ove', '\r\u001b[2K', 'klaar\n'])
  })

  test('elsewhere only events are written', () => {
    expect(write(false)).toEqual(['klaar\n'])
  })
})

describe('a child of the demo', () => {
  async function child(source: string) {
    const folder = await mkdtemp(join(tmpdir(), 'child-'))
    closing.push(() => rm(folder, { recursive: true }))
    const script = join(folder, 'child.mjs')
    await writeFile(script, source)
    const logFile = join(folder, 'child.log')
    const started = startChild({
      name: 'Het kind',
      arguments: [script],
      environment: process.env,
      folder,
      logFile,
    })
    return { ...started, log: () => readFile(logFile, 'utf8') }
  }

  test('that ends unexpectedly has failed, and its log file is named', async () => {
    const { failed, firstMessage, log } = await child('console.log("no settings"); process.exit(1)')
    expect(await failed).toMatch(/^Het kind is gestopt\. Zie .+child\.log$/)
    await expect(firstMessage).rejects.toThrow('Het kind is gestopt')
    expect(await log()).toBe('no settings\n')
  })

  test('that is stopped may finish first and has not failed', async () => {
    const { failed, firstMessage, stop, log } = await child(`
      process.on('SIGTERM', () => { console.log('closed'); process.exit(0) })
      setInterval(() => {}, 1000); process.send('ready')`)
    expect(await firstMessage).toBe('ready')
    await stop()
    expect(await log()).toBe('closed\n')
    expect(await Promise.race([failed, Promise.resolve('still well')])).toBe('still well')
  })
})

describe('the door between the Agents Playground and the bot', () => {
  test('signs each activity for the service address that it names', async () => {
    const seen: { authorization: string | undefined; body: unknown }[] = []
    const port = await listen(async (request, response) => {
      const body: unknown = JSON.parse(Buffer.concat(await request.toArray()).toString())
      seen.push({ authorization: request.headers.authorization, body })
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":200}')
    })
    const door = await openSignedDoor({
      target: () => `http://localhost:${port}/api/messages`,
      sign: async (serviceUrl) => `signed for ${serviceUrl}`,
    })
    closing.push(() => door.close())
    const activity = { type: 'message', serviceUrl: 'http://localhost:56150/_connector' }
    const answer = await fetch(door.endpoint, { method: 'POST', body: JSON.stringify(activity) })
    expect(await answer.json()).toEqual({ status: 200 })
    expect(seen).toEqual([
      { authorization: 'Bearer signed for http://localhost:56150/_connector', body: activity },
    ])
  })

  test('answers 503 while the portal is starting', async () => {
    const door = await openSignedDoor({ target: () => null, sign: async () => '' })
    closing.push(() => door.close())
    expect((await fetch(door.endpoint, { method: 'HEAD' })).status).toBe(503)
    expect((await fetch(door.endpoint, { method: 'POST', body: '{}' })).status).toBe(503)
  })
})
