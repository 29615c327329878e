// `node scripts/make-icons.mjs`: draws the PNG icons of the web app from icon.svg with Chromium. They are committed, so a
// build needs no browser; run it when icon.svg changes.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { root } from './steps.mjs'

const PUBLIC = join(root, 'apps', 'web', 'public')
/** The colour of paper in the light theme: a home screen may be dark. */
const PAPER = '#fafaf7'
/** The shape of icon.svg lies left of the middle of its 32 × 32 field; on a tile it stands in the middle. */
const SHIFT = { x: 4.5, y: 0 }

/** `share` is how much of the tile the field of icon.svg takes; a launcher may cut a maskable icon to a circle of 80 %. */
const ICONS = [
  { name: 'icon-192.png', size: 192, share: 0.9 },
  { name: 'icon-512.png', size: 512, share: 0.9 },
  { name: 'icon-maskable-512.png', size: 512, share: 0.75 },
  { name: 'apple-touch-icon.png', size: 180, share: 0.85 },
]

const svg = readFileSync(join(PUBLIC, 'icon.svg'), 'utf8')

function pageFor({ size, share }) {
  const field = size * share
  const unit = field / 32
  const edge = (size - field) / 2
  const place = `left:${edge + SHIFT.x * unit}px;top:${edge + SHIFT.y * unit}px;width:${field}px;height:${field}px`
  return `<body style="margin:0;background:${PAPER}"><div style="position:absolute;${place}">${svg}</div></body>`
}

const browser = await chromium.launch({
  executablePath: process.env.BELL_LAP_CHROMIUM ?? '/usr/bin/chromium',
})
try {
  mkdirSync(join(PUBLIC, 'icons'), { recursive: true })
  for (const icon of ICONS) {
    const viewport = { width: icon.size, height: icon.size }
    const page = await browser.newPage({ viewport, deviceScaleFactor: 1 })
    await page.setContent(pageFor(icon))
    await page.screenshot({ path: join(PUBLIC, 'icons', icon.name) })
    await page.close()
  }
} finally {
  await browser.close()
}
