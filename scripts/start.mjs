// `npm start`: installs, builds and starts the app on the embedded store.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { installIfNeeded, must, root, run } from './steps.mjs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Bell Lap needs Node.js 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}
installIfNeeded()
must(run(process.execPath, [join(root, 'scripts', 'build.mjs')]), 'The build')

const server = spawn(
  process.execPath,
  [join(root, 'apps', 'server', 'dist', 'main.js'), '--open', ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
