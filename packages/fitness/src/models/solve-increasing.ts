/** Solves `f(x) = 0` for an increasing `f` between two bounds by bisection to double precision. */
export function solveIncreasing(f: (x: number) => number, lowest: number, highest: number): number {
  let low = lowest
  let high = highest
  for (let round = 0; round < 80; round += 1) {
    const middle = (low + high) / 2
    if (f(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
