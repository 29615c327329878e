import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

interface AskedPlaceProps {
  readonly id: string
  readonly children: ReactNode
}

/** A part of a page that an address can name; it comes into view when it is there, which may be after the page. */
export function AskedPlace({ id, children }: AskedPlaceProps) {
  const isAsked = useLocation({ select: ({ hash }) => hash === id })
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isAsked) place.current?.scrollIntoView({ block: 'start' })
  }, [isAsked])
  return (
    <div id={id} ref={place}>
      {children}
    </div>
  )
}
