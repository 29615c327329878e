// `npm run bench:form`: how long the built app takes to read a drawn clip of ten seconds with 60 pictures a second,
// from choosing the file to the result, in Chromium without a graphics card. The model is loaded before. It prints;
// no figure fails it. `-- --seconds 2` reads a shorter clip.
import { cpus, loadavg } from 'node:os'
import { VideoLab } from '../e2e/support/video-lab.ts'
import { drawnClip } from '../e2e/support/drawn-clip.ts'

const RATE_HZ = 60
const GOAL_S = 90
const asked = process.argv.indexOf('--seconds')
const durationS = asked < 0 ? 10 : Number(process.argv[asked + 1])
const say = (line: string) => void process.stdout.write(`${line}\n`)

const lab = await VideoLab.open()
try {
  const buffer = await drawnClip(lab.page, { rateHz: RATE_HZ, durationS })
  const [before = 0] = loadavg()
  const { seconds, heading } = await lab.read({
    name: 'drawn.webm',
    mimeType: 'video/webm',
    buffer,
  })
  const pictures = RATE_HZ * durationS
  say(`${pictures} pictures, ${(buffer.length / 1e6).toFixed(1)} MB: “${heading}”`)
  say(`${seconds.toFixed(1)} s, ${((1000 * seconds) / pictures).toFixed(0)} ms a picture`)
  say(`goal: ${GOAL_S} s for 600 pictures on two idle cores`)
  say(
    `${cpus().length} cores; load before ${before.toFixed(1)}: the figure counts on an idle machine`,
  )
} finally {
  await lab.close()
}
