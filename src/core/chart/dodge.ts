/**
 * Moves labels of one column apart so that none overlap, each as near as possible to where it belongs.
 * Returns centres in the order given; when they cannot all fit they share the space evenly.
 */
export function dodged(
  wanted: readonly number[],
  height: number,
  top: number,
  bottom: number,
): readonly number[] {
  const room = (bottom - top) / Math.max(1, wanted.length);
  const step = Math.min(height, room);
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = order.map((at) => wanted[at] ?? 0);
  for (let at = 0; at < placed.length; at++) {
    const lowest = at === 0 ? top + step / 2 : (placed[at - 1] ?? 0) + step;
    placed[at] = Math.max(placed[at] ?? 0, lowest);
  }
  for (let at = placed.length - 1; at >= 0; at--) {
    const highest = at === placed.length - 1 ? bottom - step / 2 : (placed[at + 1] ?? 0) - step;
    placed[at] = Math.min(placed[at] ?? 0, highest);
  }
  const centres = [...wanted];
  for (const [position, at] of order.entries()) centres[at] = placed[position] ?? 0;
  return centres;
}
