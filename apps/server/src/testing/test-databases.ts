import { setTimeout as wait } from 'node:timers/promises'

/** A test that is over does not ask for its databases; no test has so many at a time. */
const KEPT = 12
const IN_USE = '55006'
const TRY_EVERY_MS = 20

const templates = new Map<string, Promise<string>>()
const copies: string[] = []
let made = 0

/**
 * A database of its own on the PostgreSQL of the tests: a copy of one that `fill` filled, once for all tests of a
 * process that give the same name. The oldest copies of the process are dropped.
 * @param url address of any database of the server, as somebody who may make databases
 */
export async function copyOfDatabase(
  url: string,
  { name, fill }: { readonly name: string; readonly fill: (url: string) => Promise<void> },
): Promise<string> {
  const template = templates.get(name) ?? makeTemplate(url, fill)
  templates.set(name, template)
  const from = databaseOf(await template)
  const copy = addressOf(url)
  await onServer(url, `create database ${databaseOf(copy)} template ${from} strategy file_copy`)
  copies.push(copy)
  while (copies.length > KEPT) {
    const old = copies.shift()
    if (old !== undefined) await onServer(url, `drop database ${databaseOf(old)} with (force)`)
  }
  return copy
}

async function makeTemplate(url: string, fill: (url: string) => Promise<void>): Promise<string> {
  const address = addressOf(url)
  await onServer(url, `create database ${databaseOf(address)}`)
  await fill(address)
  return address
}

/** The address of a database that nobody has made yet. */
function addressOf(url: string): string {
  const address = new URL(url)
  made += 1
  address.pathname = `/test_${process.pid}_${made}`
  return address.toString()
}

const databaseOf = (url: string) => new URL(url).pathname.slice(1)

/** A connection to the template that was just closed still counts for a moment. */
async function onServer(url: string, statement: string): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (;;) {
      try {
        await client.query(statement)
        return
      } catch (error) {
        if ((error as { code?: string }).code !== IN_USE) throw error
        await wait(TRY_EVERY_MS)
      }
    }
  } finally {
    await client.end()
  }
}
