// `npm run bench:form`: how long the built app takes to read a drawn clip of ten seconds with 60 pictures a second,
// from choosing the file to the result, in Chromium without a graphics card. The model is loaded before. It prints;
// no figure fails it. `-- --seconds 2` reads a shorter clip.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { VideoLab } from '../e2e/support/video-lab.ts'
import { drawnClip } from '../e2e/support/drawn-clip.ts'

const RATE_HZ = 60
const GOAL_S = 90
/** The unit of /proc on every common Linux. */
const TICKS_PER_S = 100
const asked = process.argv.indexOf('--seconds')
const durationS = asked < 0 ? 10 : Number(process.argv[asked + 1])
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Processor time of every process below this one: the browser and the server. Linux only. */
function browserCpuS(): number {
  if (!existsSync('/proc/self/stat')) return NaN
  const stats = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const text = readFileSync(`/proc/${name}/stat`, 'utf8')
      // The name of the command, in brackets, may hold spaces.
      const fields = text
        .slice(text.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number)
      return [
        { id: Number(name), parent: fields[1] ?? 0, ticks: (fields[11] ?? 0) + (fields[12] ?? 0) },
      ]
    } catch {
      // The process has ended meanwhile.
      return []
    }
  })
  const below = (parent: number): number =>
    stats
      .filter((one) => one.parent === parent)
      .reduce((sum, { id, ticks }) => sum + ticks + below(id), 0)
  return below(process.pid) / TICKS_PER_S
}

const lab = await VideoLab.open()
try {
  const buffer = await drawnClip(lab.page, { rateHz: RATE_HZ, durationS })
  const [before = 0] = loadavg()
  const cpuBeforeS = browserCpuS()
  const { seconds, heading } = await lab.read({
    name: 'drawn.webm',
    mimeType: 'video/webm',
    buffer,
  })
  const pictures = RATE_HZ * durationS
  say(`${pictures} pictures, ${(buffer.length / 1e6).toFixed(1)} MB: “${heading}”`)
  say(`${seconds.toFixed(1)} s, ${((1000 * seconds) / pictures).toFixed(0)} ms a picture`)
  const cpuS = browserCpuS() - cpuBeforeS
  say(
    `${cpuS.toFixed(0)} s of processor time, ${((1000 * cpuS) / pictures).toFixed(0)} ms a picture`,
  )
  say(`goal: ${GOAL_S} s for 600 pictures on two idle cores`)
  say(
    `${cpus().length} cores; load before ${before.toFixed(1)}, after ${(loadavg()[0] ?? 0).toFixed(1)}: the figure counts on an idle machine`,
  )
} finally {
  await lab.close()
}
