// `node --conditions=source --import tsx scripts/partition-postgres.ts postgres://… [PARTS]`: cuts the largest tables of a
// Bell Lap database into parts by athlete. Stop every server first. docs/hosting/scale.md says when that helps.
import { openStore } from '../apps/server/src/database/open.ts'
import { partitionByAthlete } from '../apps/server/src/database/partition.ts'
import { lockPostgres } from '../apps/server/src/database/postgres-lock.ts'

const [url, parts = '16'] = process.argv.slice(2)
if (url === undefined || !/^postgres(ql)?:/.test(url) || !/^[1-9]\d{0,3}$/.test(parts)) {
  process.stderr.write('Give the address of the database, and a number of parts: postgres://… 16\n')
  process.exit(2)
}
const lock = await lockPostgres(url, { onLost: () => undefined, onTrouble: () => undefined })
const store = await openStore('.', url, () => new Date())
try {
  const cut = await partitionByAthlete(store.database, Number(parts))
  process.stdout.write(
    cut.length === 0
      ? 'The tables are cut into parts already. Nothing was changed.\n'
      : `Cut into ${parts} parts each: ${cut.join(', ')}.\n`,
  )
} finally {
  await store.database.destroy()
  await lock.release()
}
