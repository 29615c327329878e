import { renderUnicodeCompact } from 'uqr'

const WHITE_ON_BLACK = '\u001b[97;40m'
const RESET = '\u001b[0m'

/** A QR code for a terminal: white blocks are the light modules, on black whatever the theme is. */
export function terminalCode(text: string): string {
  const lines = renderUnicodeCompact(text, { border: 2 }).split('\n')
  return lines.map((line) => `  ${WHITE_ON_BLACK}${line}${RESET}`).join('\n')
}
