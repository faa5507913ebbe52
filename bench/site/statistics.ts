const sorted = (values: number[]) => values.toSorted((a, b) => a - b)

export const median = (values: number[]): number => sorted(values)[Math.floor(values.length / 2)]!

/** The value that a share of all does not exceed, by nearest rank. */
export const percentile = (values: number[], share: number): number => sorted(values)[Math.max(0, Math.ceil(values.length * share) - 1)]!

/** A median with the least and the most, as a cell. */
export function spread(values: number[], decimals = 0): string {
  const all = sorted(values)
  return `${median(values).toFixed(decimals)} (${all[0]!.toFixed(decimals)} to ${all.at(-1)!.toFixed(decimals)})`
}
