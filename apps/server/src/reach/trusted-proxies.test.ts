import { expect, test } from 'vitest'
import { readTrustedProxies, WrongSetting } from './reach.ts'

test.each(['127.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8', 'loopback'])('%s is a proxy', (words) => {
  expect(readTrustedProxies([words])).toEqual([words])
})

test.each(['proxy', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0', '', 'true', '*'])(
  '“%s” is refused: it would trust nobody, or everybody',
  (words) => {
    expect(() => readTrustedProxies([words])).toThrow(WrongSetting)
  },
)
