import { randomUUID } from 'node:crypto'
import type { Message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { messageOf } from '../../contract/stored-message.ts'
import { bumpEvidence } from '../activities/index.ts'
import { storedDocument } from '../../database/stored-document.ts'
import { TestInput } from './schema.ts'

/** Version 1 stored doubts as English sentences. */
function withMessages(older: unknown): unknown {
  const input = older as { readonly run?: { readonly doubts: readonly (string | Message)[] } }
  if (input.run === undefined) return input
  return { ...input, run: { ...input.run, doubts: input.run.doubts.map(messageOf) } }
}

const TEST = storedDocument<TestInput>(TestInput, [withMessages])

export interface StoredTest {
  readonly id: string
  readonly input: TestInput
}

/** Newest first. */
export async function loadTests(context: Context, athleteId: string): Promise<StoredTest[]> {
  const rows = await context.store.database
    .selectFrom('threshold_tests')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('day', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(({ id, input }) => ({
    id,
    input: TEST.read({ table: 'threshold_tests', id, text: input }),
  }))
}

export async function insertTest(
  context: Context,
  athleteId: string,
  input: TestInput,
): Promise<StoredTest> {
  const id = randomUUID()
  const created_at = context.now().toISOString()
  const values = { id, athlete_id: athleteId, day: input.day, created_at }
  await context.store.database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('threshold_tests')
      .values({ ...values, input: TEST.write(input) })
      .execute()
    await bumpEvidence(transaction, athleteId)
  })
  return { id, input }
}

export async function deleteTest(context: Context, athleteId: string, id: string): Promise<void> {
  const gone = await context.store.database
    .deleteFrom('threshold_tests')
    .where('id', '=', id)
    .where('athlete_id', '=', athleteId)
    .executeTakeFirst()
  if (Number(gone.numDeletedRows) === 0) throw notFound('test')
}
