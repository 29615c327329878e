/** An ampersand that begins no entity of XML: that of "Tom & Ann", and of "caf&eacute;". */
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/gi
/** Characters that XML 1.0 does not allow anywhere. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * The text with what most often breaks it mended, as it stands in the names that people give: bare
 * ampersands, entities of HTML (they stay as typed) and control characters.
 */
export function mendXml(text: string): string {
  return text.replaceAll(FORBIDDEN, '').replaceAll(BARE_AMPERSAND, '&amp;')
}
