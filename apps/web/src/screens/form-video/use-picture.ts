import { useEffect, useState } from 'react'

/** A picture as an address that holds its bytes, so that a saved page has it too; `null` while it is made. */
export function usePicture(picture: Blob | undefined): string | null {
  const [made, setMade] = useState<{ readonly of: Blob; readonly address: string } | null>(null)
  useEffect(() => {
    if (picture === undefined) return undefined
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      setMade({ of: picture, address: reader.result as string }),
    )
    reader.readAsDataURL(picture)
    return () => reader.abort()
  }, [picture])
  if (picture === undefined || made === null) return null
  // While the next picture is made, the last one stays: no flicker.
  return made.address
}
