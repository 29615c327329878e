import { expect, test } from 'vitest'
import { originOfTiles } from './map-source.ts'

test.each([
  ['https://tiles.example.org/{z}/{x}/{y}.png', 'https://tiles.example.org'],
  ['https://tiles.example.org/map?z={z}&x={x}&y={y}&key=1', 'https://tiles.example.org'],
  ['http://localhost:8080/{z}/{x}/{y}.png', 'http://localhost:8080'],
  ['http://[::1]:8080/{z}/{x}/{y}.png', 'http://[::1]:8080'],
])('%s comes from %s', (address, origin) => {
  expect(originOfTiles(address)).toBe(origin)
})

test.each([
  '',
  'tiles.example.org/{z}/{x}/{y}.png',
  'https://tiles.example.org/{z}/{x}.png',
  'https://*.example.org/{z}/{x}/{y}.png',
  'https://{z}.example.org/{z}/{x}/{y}.png',
  'https://example.org;script-src/{z}/{x}/{y}.png',
  'https://example.org https:/{z}/{x}/{y}.png',
  'https://me:secret@example.org/{z}/{x}/{y}.png',
  'data:{z}{x}{y}',
  "javascript:'{z}{x}{y}'",
])('%s is not the address of tiles', (address) => {
  expect(originOfTiles(address)).toBeNull()
})
