#!/usr/bin/env node
// Runs the built command line; in a checkout that was not built, the sources.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const built = new URL('../dist/main.js', import.meta.url)
const server = new URL('../../server/dist/open-bell-lap.js', import.meta.url)
const fromSource = process.env.BELL_LAP_FROM_SOURCE === '1'

if (!fromSource && existsSync(built) && existsSync(server)) {
  await import(built.href)
} else {
  const source = fileURLToPath(new URL('../src/main.ts', import.meta.url))
  const tsx = import.meta.resolve('tsx')
  const args = ['--conditions=source', '--import', tsx, source, ...process.argv.slice(2)]
  // The child gets Ctrl-C from the terminal itself and ends in its own time.
  process.on('SIGINT', () => {})
  const child = spawnSync(process.execPath, args, { stdio: 'inherit' })
  process.exitCode = child.status ?? 1
}
