/** Any number will do; this one keeps the neighbours of the sample well apart. */
const SEED = 8170;

/** A unit has the same colour on every screen: its hue follows from its code alone. */
function hueOf(code) {
  let hash = SEED;
  for (const letter of code) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % 360;
}

/** Opaque, because a finer grid with an owner of its own paints over the coarser one; mixing would invent colours. */
export function softColour(code) {
  const hue = hueOf(code);
  return `hsl(${hue} ${42 + (hue % 7) * 2}% ${88 - (hue % 4)}%)`;
}

/** Dark enough for white text and for a line on the soft colour. */
export const strongColour = code => `hsl(${hueOf(code)} 55% 30%)`;

const INK = 'rgba(38, 54, 74, .30)';
const DRAWINGS = [
  null,
  (pen, size) => {
    for (let x = -size; x <= size; x += size) {
      pen.moveTo(x - 1, size + 1);
      pen.lineTo(x + size + 1, -1);
    }
    pen.stroke();
  },
  (pen, size) => {
    pen.arc(size / 4, size / 4, size / 8, 0, 7);
    pen.moveTo(size, size);
    pen.arc((size * 3) / 4, (size * 3) / 4, size / 8, 0, 7);
    pen.fill();
  },
  (pen, size) => {
    pen.moveTo(0, size / 2);
    pen.lineTo(size, size / 2);
    pen.stroke();
  },
];
const patterns = new Map();

/** Kinds of a layer are told apart by texture, so that they don't fight with the colours of units; the first is plain. */
export function kindPattern(index) {
  const draw = DRAWINGS[index % DRAWINGS.length];
  if (!draw) return null;
  if (!patterns.has(index)) {
    const tile = kindTile(draw);
    patterns.set(index, tile.getContext('2d').createPattern(tile, 'repeat'));
  }
  return patterns.get(index);
}

function kindTile(draw) {
  const size = Math.round(8 * devicePixelRatio);
  const tile = document.createElement('canvas');
  tile.width = tile.height = size;
  const pen = tile.getContext('2d');
  pen.strokeStyle = pen.fillStyle = INK;
  pen.lineWidth = devicePixelRatio;
  pen.beginPath();
  draw(pen, size);
  return tile;
}
