import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readVariable, VARIABLES } from '../apps/server/src/environment.ts'
import { environmentOf, ignoredBy, readDockerfile } from './support/read-dockerfile.ts'
import { readFlatXml } from './support/read-xml.ts'
import { runStep } from './support/run-step.ts'

const ROOT = resolve(import.meta.dirname, '..')
const PORT = 4820
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const { version } = JSON.parse(read('package.json')) as { version: string }
const IMAGE = `bell-lap:${version}`

const scratch = mkdtempSync(join(tmpdir(), 'bell-lap-templates-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

interface Service {
  readonly image?: string
  readonly environment?: Readonly<Record<string, string | number>>
  readonly user?: string
  readonly read_only?: boolean
  readonly tmpfs?: readonly string[]
  readonly cap_drop?: readonly string[]
  readonly ports?: readonly unknown[]
  readonly networks?: readonly string[]
  readonly secrets?: readonly string[]
  readonly volumes?: readonly unknown[]
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>
  readonly networks?: Readonly<
    Record<string, { readonly ipam?: { config: { subnet: string }[] } } | null>
  >
  readonly secrets?: Readonly<Record<string, { readonly file: string }>>
  readonly volumes?: Readonly<Record<string, unknown>>
}

const compose = (path: string) => parse(read(path), { strict: true, uniqueKeys: true }) as Compose
const isKnown = (name: string) => name.replace(/_FILE$/, '') in VARIABLES
const ours = ({ services }: Compose) =>
  Object.values(services).filter(({ image }) => image?.startsWith('bell-lap') === true)

const COMPOSE_FILES = [
  'deploy/compose.sqlite.yml',
  'deploy/compose.postgres.yml',
  'deploy/casaos/docker-compose.yml',
  'deploy/umbrel/bell-lap/docker-compose.yml',
]

describe('the Dockerfile', () => {
  const stages = readDockerfile(read('Dockerfile'))
  const last = stages.at(-1)
  const instructions = last?.steps.map(({ instruction }) => instruction) ?? []

  test('ends as a user other than root, with a health check and a volume for the data', () => {
    const user = last?.steps.find(({ instruction }) => instruction === 'USER')?.rest
    expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/)
    expect(instructions).toEqual(expect.arrayContaining(['HEALTHCHECK', 'VOLUME', 'ENTRYPOINT']))
    // What comes after USER could not be written by it.
    expect(instructions.slice(instructions.indexOf('USER'))).not.toContain('COPY')
  })

  test('copies from stages that come before, and starts from a version, not from the latest image', () => {
    const names: string[] = []
    for (const { name, image, steps } of stages) {
      expect(image).toMatch(/^node:\d+-bookworm-slim$/)
      for (const { flags } of steps)
        if (flags['from'] !== undefined) expect(names).toContain(flags['from'])
      names.push(name)
    }
  })

  test('sets variables that the program reads', () => {
    const names = stages.flatMap((stage) => Object.keys(environmentOf(stage)))
    const settings = names.filter((name) => name.startsWith('BELL_LAP_'))
    expect(settings.length).toBeGreaterThan(0)
    expect(settings.filter((name) => !isKnown(name))).toEqual([])
  })

  test('leaves out what a checkout keeps for itself', () => {
    const ignored = ignoredBy(read('.dockerignore'))
    const never = [
      '.git/config',
      'node_modules/pg/package.json',
      'apps/web/dist/index.html',
      '.env',
    ]
    expect(never.filter((path) => !ignored(path))).toEqual([])
    const needed = ['package-lock.json', 'apps/server/src/main.ts', 'scripts/pack.mjs', 'LICENSE']
    expect(needed.filter(ignored)).toEqual([])
  })
})

describe.each(COMPOSE_FILES)('%s', (path) => {
  const file = compose(path)

  test('runs one app of this version as a user other than root that can write to its data only', () => {
    expect(ours(file)).toHaveLength(1)
    const [app] = ours(file)
    expect(app?.image).toBe(IMAGE)
    expect(app?.user).not.toMatch(/^0|root/)
    expect(app?.user).toBeDefined()
    expect(app?.read_only).toBe(true)
    expect(app?.tmpfs).toEqual(['/tmp'])
    expect(app?.cap_drop).toEqual(['ALL'])
    expect(app?.volumes).toHaveLength(1)
  })

  test('sets variables that the program reads', () => {
    const names = ours(file).flatMap(({ environment = {} }) => Object.keys(environment))
    expect(names.filter((name) => name !== 'TZ' && !isKnown(name))).toEqual([])
  })

  test('names images by a version', () => {
    const images = Object.values(file.services).flatMap(({ image }) => image ?? [])
    for (const image of images) expect(image).toMatch(/:\d/)
  })

  test('declares the networks, secrets and volumes that it uses', () => {
    for (const { networks = [], secrets = [], volumes = [] } of Object.values(file.services)) {
      for (const name of networks) expect(Object.keys(file.networks ?? {})).toContain(name)
      for (const name of secrets) expect(Object.keys(file.secrets ?? {})).toContain(name)
      const named = volumes.filter((one): one is string => typeof one === 'string')
      for (const name of named.map((one) => one.split(':')[0] ?? '')) {
        if (/^[a-z]/.test(name)) expect(Object.keys(file.volumes ?? {})).toContain(name)
      }
    }
  })
})

describe('PostgreSQL behind Caddy', () => {
  const file = compose('deploy/compose.postgres.yml')

  test('trusts the network that only Caddy shares with the app', () => {
    const subnet = file.networks?.['front']?.ipam?.config[0]?.subnet
    expect(file.services['bell-lap']?.environment?.['BELL_LAP_TRUSTED_PROXIES']).toBe(subnet)
    const inFront = Object.entries(file.services).filter(([, { networks }]) =>
      networks?.includes('front'),
    )
    expect(inFront.map(([name]) => name).toSorted()).toEqual(['bell-lap', 'caddy'])
    expect(file.services['bell-lap']?.ports).toBeUndefined()
  })

  test('Caddy passes on to the app', () => {
    const caddyfile = read('deploy/Caddyfile')
    expect(caddyfile).toContain(`reverse_proxy bell-lap:${PORT}`)
    expect(caddyfile).toContain('{$BELL_LAP_DOMAIN}')
    expect(Object.keys(file.services['caddy']?.environment ?? {})).toEqual(['BELL_LAP_DOMAIN'])
  })

  test('make-secrets.sh writes an address that the program reads, and never another one', () => {
    cpSync(join(ROOT, 'deploy', 'make-secrets.sh'), join(scratch, 'make-secrets.sh'))
    const make = () => runStep('sh', ['make-secrets.sh'], { cwd: scratch })
    make()
    const path = join(scratch, 'secrets', 'database-url')
    const address = readVariable({ BELL_LAP_DATABASE_URL_FILE: path }, 'BELL_LAP_DATABASE_URL')
    const { username, password, hostname, pathname } = new URL(String(address))
    const { environment = {} } = file.services['postgres'] ?? {}
    expect(username).toBe(environment['POSTGRES_USER'])
    expect(pathname).toBe(`/${environment['POSTGRES_DB']}`)
    expect(hostname).toBe('postgres')
    expect(readFileSync(join(scratch, 'secrets', 'database-password'), 'utf8')).toBe(password)
    expect(password).toMatch(/^[0-9a-f]{48}$/)
    expect(make()).toContain('Nothing was changed')
    expect(readFileSync(path, 'utf8')).toBe(address)
  })
})

describe('two processes behind Caddy', () => {
  const file = parse(read('deploy/compose.processes.yml'), {
    strict: true,
    uniqueKeys: true,
    merge: true,
  }) as Compose
  const apps = Object.entries(file.services).filter(([, { image }]) => image === IMAGE)

  test('are the same program on the same folder, with the setting that lets them share the database', () => {
    expect(apps.map(([name]) => name)).toEqual(['bell-lap-1', 'bell-lap-2'])
    const [[, first] = [], [, second] = []] = apps
    expect(first).toEqual(second)
    const { environment = {}, user, read_only, cap_drop, volumes } = first ?? {}
    expect(readVariable(environment as Record<string, string>, 'BELL_LAP_PROCESSES')).toBe('many')
    expect(Object.keys(environment).filter((name) => name !== 'TZ' && !isKnown(name))).toEqual([])
    expect(user).not.toMatch(/^0|root/)
    expect([read_only, cap_drop, volumes]).toEqual([true, ['ALL'], ['data:/data']])
    const subnet = file.networks?.['front']?.ipam?.config[0]?.subnet
    expect(environment['BELL_LAP_TRUSTED_PROXIES']).toBe(subnet)
  })

  test('Caddy passes on to both, and leaves out one that is not ready', () => {
    const caddyfile = read('deploy/Caddyfile.processes')
    expect(caddyfile).toContain(`reverse_proxy bell-lap-1:${PORT} bell-lap-2:${PORT}`)
    expect(caddyfile).toContain('health_uri /readyz')
    expect(file.services['caddy']?.volumes).toContain(
      './Caddyfile.processes:/etc/caddy/Caddyfile:ro',
    )
  })
})

describe('the service of systemd', () => {
  const unit = read('deploy/bell-lap.service')

  test('sets variables that the program reads, as a user of its own', () => {
    const names = [...unit.matchAll(/\b(BELL_LAP_\w+)=/g)].map(([, name]) => name ?? '')
    expect(names).toEqual(['BELL_LAP_DATA'])
    expect(unit).toContain('DynamicUser=yes')
    expect(unit).toContain('ProtectSystem=strict')
  })

  test('is understood by systemd, where that is installed', ({ skip }) => {
    const verify = ['systemd-analyze', 'verify'] as const
    if (spawnSync(verify[0], ['--version']).error !== undefined) skip('systemd is not installed')
    const there = join(scratch, 'bell-lap.service')
    writeFileSync(there, unit.replace(/^ExecStart=\S+/m, `ExecStart=${process.execPath}`))
    const { status, stderr } = spawnSync(verify[0], [verify[1], there], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

describe('the app stores', () => {
  test('CasaOS: the web page, its port and every description', () => {
    const file = parse(read('deploy/casaos/docker-compose.yml')) as Compose & {
      readonly 'x-casaos': Readonly<Record<string, unknown>>
    }
    const info = file['x-casaos']
    expect(info).toMatchObject({
      id: 'bell-lap',
      main: 'bell-lap',
      port_map: String(PORT),
      version,
    })
    expect(Object.keys(file.services)).toContain(info['main'])
    for (const key of ['title', 'tagline', 'description']) {
      expect(info[key]).toHaveProperty('en_US')
    }
    const app = file.services['bell-lap'] as Service & {
      'x-casaos': Record<'envs' | 'ports' | 'volumes', { container: string; description: object }[]>
    }
    const described = app['x-casaos'].envs.map(({ container }) => container)
    expect(described).toEqual(Object.keys(app.environment ?? {}))
    for (const { description } of Object.values(app['x-casaos']).flat()) {
      expect(Object.keys(description)).toContain('en_US')
    }
  })

  test('Umbrel: the id of the folder, and a proxy that leads to the service', () => {
    const manifest = parse(read('deploy/umbrel/bell-lap/umbrel-app.yml')) as Record<string, unknown>
    expect(manifest).toMatchObject({
      manifestVersion: 1,
      id: 'bell-lap',
      version,
      port: PORT,
      path: '',
    })
    expect(readdirSync(join(ROOT, 'deploy', 'umbrel'))).toEqual([manifest['id']])
    const { services } = compose('deploy/umbrel/bell-lap/docker-compose.yml')
    const proxy = services['app_proxy']?.environment
    expect(proxy?.['APP_HOST']).toBe('bell-lap_server_1')
    expect(Object.keys(services)).toContain('server')
    expect(proxy?.['APP_PORT']).toBe(PORT)
  })

  test('Unraid: a template that is well formed, with variables that the program reads', () => {
    const { root, elements } = readFlatXml(read('deploy/unraid/bell-lap.xml'))
    expect(root).toBe('Container')
    const textOf = (name: string) => elements.find((one) => one.name === name)?.text
    expect(textOf('Repository')).toBe(IMAGE)
    expect(textOf('Privileged')).toBe('false')
    expect(textOf('WebUI')).toBe(`http://[IP]:[PORT:${PORT}]/`)
    const settings = elements.filter(({ name }) => name === 'Config')
    const targets = (type: string) =>
      settings
        .filter(({ attributes }) => attributes['Type'] === type)
        .map(({ attributes }) => attributes['Target'] ?? '')
    expect(targets('Port')).toEqual([String(PORT)])
    expect(targets('Path')).toEqual(['/data'])
    expect(targets('Variable').filter((name) => !isKnown(name))).toEqual([])
    for (const { attributes, text } of settings) expect(text).toBe(attributes['Default'])
  })
})

test('the pages about hosting name no variable that the program does not read', () => {
  const folder = join(ROOT, 'docs', 'hosting')
  const unknown = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) =>
      [...read(join('docs', 'hosting', name)).matchAll(/\bBELL_LAP_[A-Z_]+[A-Z]/g)].map(
        ([found]) => `${name}: ${found}`,
      ),
    )
    .filter((found) => {
      const name = found.slice(found.indexOf(': ') + 2)
      // Two that only the compose files read.
      return !isKnown(name) && name !== 'BELL_LAP_DOMAIN' && name !== 'BELL_LAP_PUBLISH'
    })
  expect(unknown).toEqual([])
})
