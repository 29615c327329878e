/** Half a disc of tartan track and the name. */
export function BrandMark() {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8, fontWeight: 600 }}>
      <svg width="11" height="20" viewBox="0 0 11 20" aria-hidden="true">
        <path d="M11 0a10 10 0 0 0 0 20z" fill="var(--tartan)" />
      </svg>
      <span style={{ fontSize: 'var(--size-title)', letterSpacing: '-0.02em' }}>Bell Lap</span>
    </span>
  )
}
