export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

/** Reads the elements of a small XML file whose root holds elements with text only. Throws where it is not well formed. */
export function readFlatXml(xml: string): {
  readonly root: string
  readonly elements: readonly Element[]
} {
  const body = xml.replace(/^<\?xml[^>]*\?>\s*/, '').replaceAll(/<!--[^]*?-->/g, '')
  if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(body)) throw new Error('an & is not escaped')
  const outer = /^<(\w+)((?:\s+[\w-]+="[^"<]*")*)>([^]*)<\/\1>\s*$/.exec(body)
  if (outer === null) throw new Error('there is no root element that is closed')
  const [, root = '', , inside = ''] = outer
  const elements: Element[] = []
  const left = inside.replaceAll(
    /<(\w+)((?:\s+[\w-]+="[^"<]*")*)\s*(?:\/>|>([^<]*)<\/\1>)/g,
    (_, name: string, attributes: string, text: string | undefined) => {
      const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [
        key,
        value,
      ])
      elements.push({
        name,
        attributes: Object.fromEntries(pairs) as Record<string, string>,
        text: text ?? '',
      })
      return ''
    },
  )
  if (left.trim() !== '') throw new Error(`this is not well formed: ${left.trim().slice(0, 80)}`)
  return { root, elements }
}
