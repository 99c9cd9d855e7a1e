/** What a planner sees over the grids: what is chosen, what is being drawn on, what is wrong, what is another. */
const FORMAT = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
const { Style, Stroke, Fill, Circle } = ol.style;

const stroke = (color, width, lineDash) => new Stroke({ color, width, lineDash, lineJoin: 'round' });
const dot = (color, radius) => new Circle({ radius, fill: new Fill({ color }), stroke: stroke('#fff', 2) });

const STYLES = {
  difference: feature => [
    new Style({ fill: new Fill({ color: feature.get('isChanged') ? 'rgba(214, 120, 20, .35)' : 'rgba(0, 0, 0, 0)' }) }),
    new Style({ stroke: stroke('rgba(190, 96, 8, .9)', 2, [2, 5]) }),
  ],
  chosen: new Style({ stroke: stroke('#0b62c4', 4), fill: new Fill({ color: 'rgba(30, 120, 220, .18)' }) }),
  border: [
    new Style({ stroke: stroke('#fff', 8) }),
    new Style({ stroke: stroke('#0b62c4', 4) }),
    new Style({ image: dot('#0b62c4', 5), geometry: feature => vertices(feature) }),
  ],
  repair: new Style({ stroke: stroke('#11703a', 3), fill: new Fill({ color: 'rgba(24, 150, 80, .25)' }) }),
  findings: feature => new Style({ image: dot(feature.get('severity') === 'ERROR' ? '#b3261e' : '#d89614', 7) }),
  trouble: new Style({
    stroke: stroke('#b3261e', 4),
    fill: new Fill({ color: 'rgba(179, 38, 30, .25)' }),
    image: dot('#b3261e', 8),
  }),
  mine: new Style({ stroke: stroke('#0b62c4', 4) }),
  theirs: new Style({ stroke: stroke('#8a2fa8', 4, [10, 6]) }),
};
const ORDER = Object.keys(STYLES);

function vertices(feature) {
  const shape = feature.getGeometry();
  return new ol.geom.MultiPoint(shape.getType() === 'LineString' ? shape.getCoordinates() : []);
}

export class Overlays {
  #sources = new Map();

  constructor(map) {
    for (const name of ORDER) {
      const source = new ol.source.Vector();
      map.addLayer(new ol.layer.Vector({ source, style: STYLES[name], zIndex: 600 + ORDER.indexOf(name) }));
      this.#sources.set(name, source);
    }
  }

  /** @param shapes GeoJSON geometries; others than these are no longer shown */
  show(name, shapes, properties = {}) {
    const features = shapes.filter(Boolean).map(geometry => FORMAT.readFeature({ type: 'Feature', geometry, properties }));
    this.showFeatures(name, features);
    return this.#sources.get(name).getExtent();
  }

  showFeatures(name, features) {
    const source = this.#sources.get(name);
    source.clear();
    source.addFeatures(features);
  }

  clear(...names) {
    names.forEach(name => this.#sources.get(name).clear());
  }

  /** Ground that is another's now, and the outlines of what is new or ended. */
  showDifference(collection) {
    const features = [];
    for (const { properties, geometry } of collection.features) {
      const isOutline = geometry && properties.change !== 'CHANGED';
      if (properties.changedGround) features.push(read(properties.changedGround, { isChanged: true }));
      if (isOutline) features.push(read(geometry, {}));
    }
    this.showFeatures('difference', features);
  }

  showFindings(findings) {
    const placed = findings.filter(({ lon }) => lon !== undefined);
    this.showFeatures(
      'findings',
      placed.map(({ lon, lat, severity }) => read({ type: 'Point', coordinates: [lon, lat] }, { severity })),
    );
  }
}

const read = (geometry, properties) => FORMAT.readFeature({ type: 'Feature', geometry, properties });
