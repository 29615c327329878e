interface SavedPage {
  readonly title: string
  readonly lang: string
  readonly day: string
}

/**
 * Saves a part of the page as one HTML file: the styles inside, no script, no control, nothing that is
 * fetched. Links become text, because they lead into the app; what is folded is open.
 * @returns the file's name
 */
export function saveAsFile(part: HTMLElement, called: string, page: SavedPage): string {
  const name = `bell-lap-${called}-${page.day}.html`
  const file = new Blob([pageOf(part, page)], { type: 'text/html;charset=utf-8' })
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
  return name
}

function pageOf(part: HTMLElement, { title, lang }: SavedPage): string {
  const copy = document.implementation.createHTMLDocument(title)
  copy.documentElement.lang = lang
  const scheme = document.documentElement.dataset['theme']
  if (scheme !== undefined) copy.documentElement.dataset['theme'] = scheme
  const meta = copy.createElement('meta')
  meta.name = 'viewport'
  meta.content = 'width=device-width, initial-scale=1'
  const style = copy.createElement('style')
  style.textContent = `${stylesOf(document)}\nbody{padding:16px}`
  copy.head.append(meta, style)
  const main = copy.createElement('main')
  main.append(copy.importNode(part, true))
  copy.body.append(main)
  main.querySelectorAll('[data-not-printed], button, script').forEach((one) => one.remove())
  main.querySelectorAll('a').forEach((link) => link.replaceWith(...link.childNodes))
  main.querySelectorAll('details').forEach((folded) => (folded.open = true))
  main.querySelectorAll('[tabindex]').forEach((one) => one.removeAttribute('tabindex'))
  return `<!doctype html>\n${copy.documentElement.outerHTML}\n`
}

/** The rules of every sheet; fonts are left out, because their files are not in it. */
function stylesOf({ styleSheets }: Document): string {
  return [...styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => !(rule instanceof CSSFontFaceRule) && !rule.cssText.includes('url('))
    .map((rule) => rule.cssText)
    .join('\n')
}
