// The platform's decoder, which every place that runs this code has; the language's own library lacks it.
declare class TextDecoder {
  constructor(label?: string)
  decode(bytes: Uint8Array): string
}

const LEADING = /^[\s\uFEFF\0]+/

/** Bytes as text: UTF-8, or UTF-16 where a byte order mark says so. Leading blanks are cut. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  const label =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(label).decode(bytes).replace(LEADING, '')
}
