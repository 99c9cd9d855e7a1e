import { format, fromWgs84 } from './crs.js';
import { byId } from './dom.js';
import { watchMap } from './ready.js';
import { pinStyle, territoryStyle } from './styles.js';

const WIDE = matchMedia('(min-width: 720px)');

/** The map itself, without any city: controls, pin, highlighted territory. */
export function createMap() {
  const map = new ol.Map({
    target: 'map',
    controls: [new ol.control.Zoom({ zoomInTipLabel: '+', zoomOutTipLabel: '−' }), new ol.control.ScaleLine({ minWidth: 90 })],
    view: new ol.View({ center: [13525000, 3662000], zoom: 12, minZoom: 4, maxZoom: 21, constrainRotation: true }),
  });
  map.addLayer(
    new ol.layer.Graticule({
      strokeStyle: new ol.style.Stroke({ color: 'rgba(96, 125, 153, .17)', width: 1 }),
      showLabels: false,
      wrapX: false,
    }),
  );
  watchMap(map);
  keepInset(map);
  return map;
}

/** What the panel covers does not count as part of the view: the middle of the map is the middle of what is seen. */
function keepInset(map) {
  const panel = byId('panel');
  const apply = () => {
    const box = panel.getBoundingClientRect();
    map.getView().padding = WIDE.matches ? [0, 0, 0, box.right] : [0, 0, box.height, 0];
    document.documentElement.style.setProperty('--sheet', `${WIDE.matches ? 0 : box.height}px`);
    document.documentElement.style.setProperty('--side', `${WIDE.matches ? box.right : 0}px`);
  };
  new ResizeObserver(apply).observe(panel);
  WIDE.addEventListener('change', apply);
  apply();
}

/** Where the answer is about, and whose ground it is. */
export class Highlight {
  #territory = new ol.source.Vector();
  #pin = new ol.source.Vector();

  constructor(map) {
    map.addLayer(new ol.layer.Vector({ source: this.#territory, style: territoryStyle, zIndex: 400 }));
    map.addLayer(new ol.layer.Vector({ source: this.#pin, style: pinStyle, zIndex: 900 }));
  }

  point(lonLat) {
    this.#pin.clear();
    this.#pin.addFeature(new ol.Feature(new ol.geom.Point(ol.proj.fromLonLat(lonLat))));
  }

  territory(geoJson) {
    this.#territory.clear();
    if (geoJson) {
      const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
      this.#territory.addFeature(format.readFeature(geoJson));
    }
  }

  extent() {
    return this.#territory.getExtent();
  }

  clear() {
    this.#pin.clear();
    this.#territory.clear();
  }
}

/** Asks on a click and, for the keyboard, on Enter about the middle. */
export function onQuestion(map, ask) {
  map.on('singleclick', event => ask(ol.proj.toLonLat(event.coordinate)));
  byId('map').addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target === byId('map')) ask(ol.proj.toLonLat(map.getView().getCenter()));
  });
}

/** The pointer's position in the coordinate system that is chosen for typing. */
export function showReadout(map, crs) {
  const readout = byId('readout');
  map.on('pointermove', event => {
    readout.textContent = `${crs()}  ${format(crs(), fromWgs84(crs(), ol.proj.toLonLat(event.coordinate)))}`;
  });
  map.getViewport().addEventListener('pointerleave', () => (readout.textContent = ''));
}

export function where(map) {
  const [lon, lat] = ol.proj.toLonLat(map.getView().getCenter());
  return { lon, lat, zoom: map.getView().getZoom() };
}

/** The extent on the map of minimum and maximum longitude and latitude. */
export const extentOf = bbox => ol.proj.transformExtent(bbox, 'EPSG:4326', 'EPSG:3857');

/** Shows all of it beside the panel and the layer switch. */
export function fit(map, extent) {
  const right = WIDE.matches ? 24 + byId('layers').offsetWidth : 24;
  map.getView().fit(extent, { padding: [24, right, 24, 24] });
}

export function goTo(map, { lon, lat, zoom }) {
  map.getView().setCenter(ol.proj.fromLonLat([lon, lat]));
  map.getView().setZoom(zoom);
}

/** Moves the map only when the place is not to be seen. */
export function bringIntoView(map, lonLat) {
  const place = ol.proj.fromLonLat(lonLat);
  const [top, right, bottom, left] = map.getView().padding;
  const [x, y] = map.getPixelFromCoordinate(place) ?? [-1, -1];
  const [width, height] = map.getSize();
  if (x < left + 20 || y < top + 20 || x > width - right - 20 || y > height - bottom - 20) map.getView().setCenter(place);
}
