// Writes openapi.json and the types of the API client from the routes of the server.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBellLap } from '../apps/server/src/open-bell-lap.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'bell-lap-openapi-'))
const bellLap = await openBellLap({ dataDir: scratch })
try {
  const answer = await bellLap.app.inject({ url: '/api/v1/openapi.json' })
  const document: unknown = answer.json()
  writeFileSync(join(root, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`)
} finally {
  await bellLap.close()
  rmSync(scratch, { recursive: true, force: true })
}
const client = join(root, 'packages', 'api-client')
const made = spawnSync(
  process.execPath,
  [
    join(client, 'node_modules', 'openapi-typescript', 'bin', 'cli.js'),
    join(root, 'openapi.json'),
    '--output',
    join(client, 'src', 'generated', 'api.ts'),
  ],
  { cwd: client, stdio: 'inherit' },
)
process.exit(made.status ?? 1)
