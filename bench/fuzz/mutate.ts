import type { Random } from '@bell-lap/synthetic-runner/random'

/** Longer inputs take longer and reach nothing more. */
const LONGEST_BYTES = 48 * 1024
const NUMBERS = [
  '0',
  '-1',
  '1e400',
  '-1e308',
  '1e-400',
  '4294967296',
  '9007199254740993',
  'NaN',
  'Infinity',
  '',
  '00',
  '1,5',
  '"x"',
  'null',
  '[]',
  '{}',
  'true',
]
const BYTES = [0, 1, 0x7f, 0x80, 0xff, 0x20, 0x22, 0x2c, 0x3c, 0x5b, 0x7b]

/** An input changed in one to eight places; `other` gives pieces, `words` what the format writes. */
export function mutate(
  input: Uint8Array,
  {
    other,
    words,
    random,
  }: {
    readonly other: Uint8Array
    readonly words: readonly string[]
    readonly random: Random
  },
): Uint8Array {
  let bytes = input
  const changes = 1 + Math.floor(random.between(0, 3) ** 2 * 0.9)
  for (let i = 0; i < changes; i += 1) bytes = changed(bytes, { other, words, random })
  return bytes.subarray(0, LONGEST_BYTES)
}

function changed(
  bytes: Uint8Array,
  { other, words, random }: Parameters<typeof mutate>[1],
): Uint8Array {
  const below = (count: number) => Math.floor(random.between(0, Math.max(1, count)))
  const at = below(bytes.length)
  const length = 1 + below(Math.min(1 + bytes.length - at, 2 ** below(10)))
  switch (below(10)) {
    case 0:
      return replaced(bytes, at, at + 1, [(bytes[at] ?? 0) ^ (1 << below(8))])
    case 1:
      return replaced(bytes, at, at + 1, [BYTES[below(BYTES.length)] ?? 0])
    case 2:
      return replaced(bytes, at, at + length, [])
    case 3:
      return replaced(bytes, at, at, bytes.subarray(at, at + length))
    case 4: {
      const from = below(other.length)
      return replaced(bytes, at, at + below(length), other.subarray(from, from + length))
    }
    case 5:
      return bytes.slice(0, at)
    case 6:
      return replaced(bytes, at, at + below(4), asBytes(words[below(words.length)] ?? ''))
    case 7:
      return replaced(bytes, at, at + 4, [below(256), below(256), below(256), below(256)])
    default:
      return otherNumber(bytes, at, NUMBERS[below(NUMBERS.length)] ?? '0')
  }
}

/** The next number that is written in text becomes another. */
function otherNumber(bytes: Uint8Array, from: number, number: string): Uint8Array {
  let start = from
  while (start < bytes.length && !isDigit(bytes[start])) start += 1
  let end = start
  while (end < bytes.length && (isDigit(bytes[end]) || bytes[end] === 0x2e)) end += 1
  return replaced(bytes, start, end, asBytes(number))
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39
const asBytes = (text: string) => new TextEncoder().encode(text)

function replaced(
  bytes: Uint8Array,
  from: number,
  to: number,
  put: Uint8Array | readonly number[],
): Uint8Array {
  const rest = bytes.subarray(Math.min(bytes.length, to))
  const made = new Uint8Array(from + put.length + rest.length)
  made.set(bytes.subarray(0, from))
  made.set(put, from)
  made.set(rest, from + put.length)
  return made
}
