import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Picture } from './support/read-png.ts'
import { readPng } from './support/read-png.ts'

const WEB = join(resolve(import.meta.dirname, '..'), 'apps', 'web')
const read = (address: string) => readFileSync(join(WEB, 'public', address))
/** A launcher cuts a maskable icon to any shape that holds this circle (W3C, Web Application Manifest, "safe zone"). */
const SAFE_RADIUS_SHARE = 0.4

interface Icon {
  readonly src: string
  readonly sizes: string
  readonly type: string
  readonly purpose: string
}

const manifest = JSON.parse(read('manifest.webmanifest').toString()) as {
  readonly icons: readonly Icon[]
  readonly background_color: string
}
const pngs = manifest.icons.filter(({ type }) => type === 'image/png')

const hex = (colour: readonly number[]) =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`

/** The pixels that differ from the paper, as how far they are from the middle, as a share of the width. */
function drawn(picture: Picture): readonly number[] {
  const middle = (picture.width - 1) / 2
  const paper = hex(picture.at(0, 0))
  const found: number[] = []
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      if (hex(picture.at(x, y)) !== paper) {
        found.push(Math.hypot(x - middle, y - middle) / picture.width)
      }
    }
  }
  return found
}

describe('the icons', () => {
  test('there are those that phones ask for', () => {
    const kinds = pngs.map(({ sizes, purpose }) => `${sizes} ${purpose}`)
    expect(kinds).toEqual(['192x192 any', '512x512 any', '512x512 maskable'])
  })

  test.each(pngs)(
    '$src is as large as the manifest says, and shows the mark on paper',
    ({ src, sizes }) => {
      const picture = readPng(read(src))
      expect(`${picture.width}x${picture.height}`).toBe(sizes)
      expect(hex(picture.at(0, 0))).toBe(manifest.background_color)
      const share = drawn(picture).length / (picture.width * picture.height)
      expect(share).toBeGreaterThan(0.1)
      expect(share).toBeLessThan(0.6)
    },
  )

  test('nothing of the maskable icon is outside of the safe zone', () => {
    const maskable = pngs.find(({ purpose }) => purpose === 'maskable')
    const farthest = Math.max(...drawn(readPng(read(maskable?.src ?? ''))))
    expect(farthest).toBeLessThan(SAFE_RADIUS_SHARE)
    // Not lost in the middle, either.
    expect(farthest).toBeGreaterThan(SAFE_RADIUS_SHARE * 0.75)
  })

  test('the page names the icon of iPhones, which is 180 pixels wide', () => {
    const page = readFileSync(join(WEB, 'index.html'), 'utf8')
    const address = /<link rel="apple-touch-icon" href="([^"]+)"/.exec(page)?.[1] ?? ''
    expect(readPng(read(address)).width).toBe(180)
  })
})
