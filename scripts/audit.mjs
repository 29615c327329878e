// `npm run audit`: known weaknesses in the packages that users install, as the npm registry lists them. Fails for high and
// critical ones, and says so where a registry, such as a mirror, has no such list: then nothing was checked.
import { spawnSync } from 'node:child_process'
import { root } from './steps.mjs'

const FAILS = ['high', 'critical']
/** No list is neither a good nor a bad answer. */
const NOT_CHECKED = 2

const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 ** 2,
  shell: process.platform === 'win32',
})

function readReport() {
  try {
    return JSON.parse(stdout)
  } catch {
    return {}
  }
}

const report = readReport()
const counts = report.metadata?.vulnerabilities
if (counts === undefined) {
  const why = report.message ?? report.error?.summary ?? stderr.trim().split('\n').at(-1)
  console.error(`Nothing was checked: the registry gave no list of weaknesses (${why}).`)
  console.error('Try again where npm asks its own registry.')
  process.exit(NOT_CHECKED)
}
for (const { name, severity, range, fixAvailable } of Object.values(report.vulnerabilities ?? {})) {
  console.log(`${severity}: ${name} ${range}${fixAvailable ? ', mended in a newer version' : ''}`)
}
const found = FAILS.reduce((sum, severity) => sum + counts[severity], 0)
console.log(`${counts.total} known weaknesses, ${found} of them high or critical.`)
process.exit(found > 0 ? 1 : 0)
