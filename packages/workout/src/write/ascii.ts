/** Watches show plain ASCII only. */
const REPLACED: readonly (readonly [RegExp, string])[] = [
  [/×/g, 'x'],
  [/[–—−]/g, '-'],
  [/[’‘]/g, "'"],
  [/[“”]/g, '"'],
  [/…/g, '...'],
  [/ß/g, 'ss'],
  [/ä/g, 'ae'],
  [/ö/g, 'oe'],
  [/ü/g, 'ue'],
  [/Ä/g, 'Ae'],
  [/Ö/g, 'Oe'],
  [/Ü/g, 'Ue'],
  [/[\u00a0\u2009\u202f]/g, ' '],
]

/** The text in printable ASCII; umlauts are written out, accents fall away, anything else is dropped. */
export function toAscii(text: string): string {
  const composed = text.normalize('NFC')
  const replaced = REPLACED.reduce((result, [from, to]) => result.replace(from, to), composed)
  return replaced
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** At most `length` characters, cut between words where possible. */
export function cutAscii(text: string, length: number): string {
  const plain = toAscii(text)
  if (plain.length <= length) return plain
  const cut = plain.slice(0, length + 1)
  const space = cut.lastIndexOf(' ')
  return (space > length / 2 ? cut.slice(0, space) : plain.slice(0, length)).replace(/[ ,(;]+$/, '')
}
