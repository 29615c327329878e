// A throw-away PostgreSQL for the store tests, where PostgreSQL's server is installed.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const DEBIAN = '/usr/lib/postgresql'

function serverFolder() {
  if (!existsSync(DEBIAN)) return null
  const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
  return (
    versions
      .map((version) => join(DEBIAN, version, 'bin'))
      .find((bin) => existsSync(join(bin, 'initdb'))) ?? null
  )
}

/** PostgreSQL refuses to run as root: there the server's own user runs it. */
function asServerUser(command, args) {
  const root = process.getuid?.() === 0
  return root
    ? spawnSync('runuser', ['-u', 'postgres', '--', command, ...args], {
        encoding: 'utf8',
        cwd: '/',
      })
    : spawnSync(command, args, { encoding: 'utf8' })
}

/** Starts a cluster in `folder`, listening on a socket there only; with `durable` it writes to the disk as a server does. */
export function startPostgres(folder, { durable = false } = {}) {
  const nothing = (reason) => ({ url: null, reason, stop: () => undefined })
  if (process.env.BELL_LAP_TEST_POSTGRES_URL) {
    return { url: process.env.BELL_LAP_TEST_POSTGRES_URL, reason: null, stop: () => undefined }
  }
  const bin = serverFolder()
  if (bin === null) return nothing('no server below /usr/lib/postgresql')
  mkdirSync(folder, { recursive: true })
  chmodSync(join(folder, '..'), 0o755)
  if (process.getuid?.() === 0) spawnSync('chown', ['postgres', folder])
  const cluster = join(folder, 'cluster')
  const made = asServerUser(join(bin, 'initdb'), [
    '-D',
    cluster,
    '-A',
    'trust',
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--no-sync',
  ])
  if (made.status !== 0) return nothing(`initdb failed: ${made.stderr}`)
  const options = `-c listen_addresses='' -c unix_socket_directories=${folder} -c fsync=${durable ? 'on' : 'off'}`
  const log = join(folder, 'log')
  const started = asServerUser(join(bin, 'pg_ctl'), [
    '-D',
    cluster,
    '-l',
    log,
    '-w',
    '-o',
    options,
    'start',
  ])
  if (started.status !== 0) return nothing(`pg_ctl failed: ${started.stderr}`)
  return {
    url: `postgresql:///postgres?host=${encodeURIComponent(folder)}&user=postgres`,
    reason: null,
    stop: () => void asServerUser(join(bin, 'pg_ctl'), ['-D', cluster, '-m', 'immediate', 'stop']),
  }
}
