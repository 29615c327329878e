import Sqlite from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PreparedStatements } from './prepared-statements.ts'

let sqlite: InstanceType<typeof Sqlite>
let statements: PreparedStatements

beforeEach(() => {
  sqlite = new Sqlite(':memory:')
  sqlite.exec('create table runs (id text primary key, metres integer not null)')
  statements = new PreparedStatements(sqlite)
})
afterEach(() => {
  sqlite.close()
})

const INSERT = 'insert into runs (id, metres) values (?, ?)'
const ALL = 'select id, metres from runs order by id'

test('a statement that is asked for again is the same one, and sees what changed in between', () => {
  const insert = statements.prepare(INSERT)
  insert.run(['a', 5000])
  expect(statements.prepare(ALL).all([])).toHaveLength(1)
  expect(statements.prepare(INSERT)).toBe(insert)
  statements.prepare(INSERT).run(['b', 10_000])
  expect(statements.prepare(ALL).all([])).toHaveLength(2)
})

test('after a fault the statement works again, also inside a transaction', () => {
  statements.prepare('begin').run([])
  statements.prepare(INSERT).run(['a', 5000])
  expect(() => statements.prepare(INSERT).run(['a', 5000])).toThrow(/UNIQUE/)
  statements.prepare(INSERT).run(['b', 5000])
  statements.prepare('commit').run([])
  expect(statements.prepare(ALL).all([])).toHaveLength(2)
})

test('a table that changed its columns is read with the new ones', () => {
  statements.prepare(INSERT).run(['a', 5000])
  expect(statements.prepare('select * from runs').all([])).toEqual([{ id: 'a', metres: 5000 }])
  sqlite.exec('alter table runs add column name text')
  expect(statements.prepare('select * from runs').all([])).toEqual([
    { id: 'a', metres: 5000, name: null },
  ])
})

test('more statements than are kept work all the same', () => {
  for (let i = 0; i < 1000; i += 1) {
    expect(statements.prepare(`select ${i} as i`).all([])).toEqual([{ i }])
  }
  expect(statements.prepare('select 0 as i').all([])).toEqual([{ i: 0 }])
})
