import { inflateSync } from 'node:zlib'

export interface Picture {
  readonly width: number
  readonly height: number
  /** Red, green and blue of a pixel, 0 to 255. */
  readonly at: (x: number, y: number) => readonly [number, number, number]
}

/** Reads a PNG of 8 bits a channel, as a browser writes it (PNG specification, filters 0 to 4). Throws for any other. */
export function readPng(bytes: Buffer): Picture {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('this is no PNG')
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  const channels = { 2: 3, 6: 4 }[bytes.readUInt8(25)]
  if (bytes.readUInt8(24) !== 8 || channels === undefined) throw new Error('unknown kind of PNG')
  const rows = unfiltered(inflateSync(imageData(bytes)), width * channels, channels)
  return {
    width,
    height,
    at: (x, y) => {
      const from = y * width * channels + x * channels
      return [rows[from] ?? 0, rows[from + 1] ?? 0, rows[from + 2] ?? 0]
    },
  }
}

function imageData(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(bytes.subarray(at + 8, at + 8 + length))
    }
    at += length + 12
  }
  return Buffer.concat(parts)
}

function unfiltered(data: Buffer, rowBytes: number, pixelBytes: number): Uint8Array {
  const height = data.length / (rowBytes + 1)
  const rows = new Uint8Array(height * rowBytes)
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (rowBytes + 1)] ?? 0
    for (let x = 0; x < rowBytes; x += 1) {
      const at = y * rowBytes + x
      const left = x >= pixelBytes ? (rows[at - pixelBytes] ?? 0) : 0
      const up = y > 0 ? (rows[at - rowBytes] ?? 0) : 0
      const corner = y > 0 && x >= pixelBytes ? (rows[at - rowBytes - pixelBytes] ?? 0) : 0
      const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, corner)]
      rows[at] = (data[y * (rowBytes + 1) + 1 + x] ?? 0) + (guesses[filter] ?? 0)
    }
  }
  return rows
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const far = (value: number) => Math.abs(guess - value)
  if (far(left) <= far(up) && far(left) <= far(corner)) return left
  return far(up) <= far(corner) ? up : corner
}
