/** The stretch of a border that a drawn line replaces: from the vertex nearest to its beginning to that nearest to its end. */

const distance = ([x, y], [u, v]) => Math.hypot((x - u) * Math.cos((y * Math.PI) / 180), y - v);

function nearest(line, place) {
  let best = { index: -1, distance: Infinity };
  line.forEach((vertex, index) => {
    const here = distance(vertex, place);
    if (here < best.distance) best = { index, distance: here };
  });
  return best;
}

/**
 * Members of a moveBorder operation: the stretch with all its vertices, and the drawn line between the same two ends,
 * both with the same grid on their left. Null when the drawn line begins and ends at one vertex.
 *
 * @param lines of the border, each with the grid on its left
 */
export function stretch(lines, drawn) {
  const found = lines
    .map(line => ({ line, from: nearest(line, drawn[0]), to: nearest(line, drawn.at(-1)) }))
    .sort((a, b) => a.from.distance + a.to.distance - b.from.distance - b.to.distance)[0];
  if (!found || found.from.index === found.to.index) return null;
  const { line, from, to } = found;
  const isForward = from.index < to.index;
  const border = line.slice(Math.min(from.index, to.index), Math.max(from.index, to.index) + 1);
  const inner = drawn.slice(1, -1);
  const path = [border[0], ...(isForward ? inner : inner.reverse()), border.at(-1)];
  return { border: lineString(border), line: lineString(path) };
}

export const lineString = coordinates => ({ type: 'LineString', coordinates });
