import type { Context } from '../context.ts'
import { connectStore } from '../database/open.ts'
import type { Store } from '../database/store.ts'
import { openSecretBox } from '../files/secret-box.ts'
import { makeContext } from '../make-context.ts'
import { makeReach } from '../reach/reach.ts'
import type { TestBellLap } from './open-for-test.ts'

/**
 * What a process that just started on the store of another one would give its features: a connection of its own, and
 * nothing kept in memory.
 *
 * @param change what the test looks through, such as a connection that notes what is read
 */
export async function freshContext(
  { dataDir, databaseUrl }: Pick<TestBellLap, 'dataDir' | 'databaseUrl'>,
  now: () => Date,
  change: (store: Store) => Store = (store) => store,
): Promise<{ readonly context: Context; readonly close: () => Promise<void> }> {
  const store = await connectStore(dataDir, databaseUrl)
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const context = makeContext(
    { dataDir, databaseUrl, modelThread: false },
    {
      store: change(store),
      secrets: openSecretBox(dataDir),
      now,
      localToken: '',
      reach: makeReach({ listening: () => null }),
      log,
      readOnly: null,
    },
  )
  const close = async () => {
    await context.readers.close()
    await context.turns.close()
    await store.database.destroy()
  }
  return { context, close }
}
