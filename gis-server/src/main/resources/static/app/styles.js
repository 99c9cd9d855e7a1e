import { kindPattern, softColour, strongColour } from './colours.js';

const FONT = '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';
/** By level, mostly the depth in the family: coarse borders are thick, so that the eye finds the hierarchy. */
const LINES = [
  { width: 3, colour: '#33475f' },
  { width: 1.9, colour: '#4d6179' },
  { width: 1, colour: '#7d8da0' },
  { width: 0.6, colour: '#a3afbc' },
];
const LABELS = [
  { font: `600 19px ${FONT}`, colour: '#22364f' },
  { font: `600 14px ${FONT}`, colour: '#2c4058' },
  { font: `12px ${FONT}`, colour: '#46586d' },
  { font: `11px ${FONT}`, colour: '#5d6d80' },
];
const GROUND = '#fdfcf9';
const of = (list, level) => list[Math.min(level, list.length - 1)];
const { Style, Stroke, Fill, Text, Icon } = ol.style;

/** Coarse layers give the ground its colour; a finer grid colours only what another unit owns, or shows its kind. */
export function fillStyle(layer) {
  const cache = new Map();
  return feature => {
    const { owner, kind } = feature.getProperties();
    const key = `${owner}|${kind}`;
    if (!cache.has(key)) {
      const pattern = kind ? kindPattern(layer.kinds.indexOf(kind)) : null;
      const fills = [owner ? softColour(owner) : layer.depth === 0 ? GROUND : null, pattern];
      cache.set(key, fills.filter(Boolean).map(color => new Style({ fill: new Fill({ color }) })));
    }
    return cache.get(key);
  };
}

export function lineStyle(layer) {
  const { width, colour } = of(LINES, layer.level);
  const dash = layer.family > 0 ? [6, 4] : undefined;
  const line = new Style({ stroke: new Stroke({ color: colour, width, lineJoin: 'round', lineDash: dash }) });
  if (layer.depth > 0 || layer.isFinest) return line;
  const band = new Style({ stroke: new Stroke({ color: 'rgba(51, 71, 95, .16)', width: width + 8, lineJoin: 'round' }) });
  return [band, line];
}

/** Names stand in the widest part of a grid's largest polygon; exclaves don't repeat them. */
export function labelStyle(layer, options) {
  const { font, colour } = of(LABELS, layer.level);
  const style = new Style({
    geometry: feature => labelPoint(feature),
    text: new Text({
      font,
      overflow: true,
      padding: [3, 4, 3, 4],
      fill: new Fill({ color: colour }),
      stroke: new Stroke({ color: 'rgba(255, 255, 255, .88)', width: 3.4 }),
    }),
  });
  return (feature, resolution) => {
    if (!options.names() || resolution > layer.labelResolution) return undefined;
    style.getText().setText(options.labelOf(feature));
    return style;
  };
}

function labelPoint(feature) {
  let point = feature.get('labelPoint');
  if (!point) {
    const shape = feature.getGeometry();
    const polygons = shape.getType() === 'MultiPolygon' ? shape.getPolygons() : [shape];
    const largest = polygons.reduce((a, b) => (a.getArea() >= b.getArea() ? a : b));
    point = new ol.geom.Point(largest.getInteriorPoint().getCoordinates().slice(0, 2));
    feature.set('labelPoint', point, true);
  }
  return point;
}

/** The owner's ground stands out because all other ground is veiled. */
export function territoryStyle(feature) {
  const colour = strongColour(feature.getId());
  return [
    new Style({ geometry: outside, fill: new Fill({ color: 'rgba(250, 251, 252, .5)' }) }),
    new Style({ stroke: new Stroke({ color: 'rgba(255, 255, 255, .95)', width: 8, lineJoin: 'round' }) }),
    new Style({ stroke: new Stroke({ color: colour, width: 4, lineJoin: 'round' }) }),
  ];
}

function outside(feature) {
  let shape = feature.get('outside');
  if (!shape) {
    const ground = feature.getGeometry();
    const polygons = ground.getType() === 'MultiPolygon' ? ground.getPolygons() : [ground];
    const world = ol.geom.Polygon.fromExtent([-3e7, -3e7, 3e7, 3e7]);
    polygons.forEach(polygon => world.appendLinearRing(polygon.getLinearRing(0)));
    feature.set('outside', (shape = world), true);
  }
  return shape;
}

export const pinStyle = new Style({
  image: new Icon({ src: 'app/pin.svg', anchor: [18, 43], anchorXUnits: 'pixels', anchorYUnits: 'pixels' }),
});
