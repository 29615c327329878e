// Shows the colours that were chosen in this browser before anything is painted; src/theme/chosen-theme.ts keeps them.
try {
  const kept =
    localStorage.getItem('bell-lap.theme') ?? localStorage.getItem('mantine-color-scheme-value')
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept
} catch {
  // Storage is switched off: the page follows the device.
}
