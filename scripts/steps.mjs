// Runs the steps of the project's own scripts one after the other and says which one failed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs one command in the project's root with its output shown; true when it ended well. */
export function run(command, args, env = {}) {
  const windows = process.platform === 'win32'
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    env: { ...process.env, ...env },
  })
  if (result.error) console.error(`${command}: ${result.error.message}`)
  return result.status === 0
}

/** Runs one command while others run; what it says comes when it has ended. */
export function runBeside(command, args) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ done: false, output: `${output}\n${error.message}` }))
    child.on('close', (code) => resolve({ done: code === 0, output }))
  })
}

/** Runs a program that a dependency installed, such as `vitest`. */
export function runTool(name, args, env = {}) {
  return run(join(root, 'node_modules', '.bin', name), args, env)
}

/** Runs the command or ends the script with exit code 1 and a line that names it. */
export function must(done, what) {
  if (done) return
  console.error(`\n${what} failed; the lines above say why.`)
  process.exit(1)
}

/** Installs the dependencies when they are missing or older than the lock file. */
export function installIfNeeded() {
  const marker = join(root, 'node_modules', '.package-lock.json')
  const lock = join(root, 'package-lock.json')
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return
  console.log('Installing dependencies (once, about a minute) …')
  must(run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']), 'npm ci')
}

/** The newest modification time below a folder, in milliseconds; build output is left out. */
export function newest(folder) {
  let latest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', 'dist-types', '.git'].includes(entry.name)) continue
    const path = join(folder, entry.name)
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs)
  }
  return latest
}
