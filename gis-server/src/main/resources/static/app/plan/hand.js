/** The hand of the planner on the map: pointing at grids, drawing with vertices that catch. */
const FORMAT = new ol.format.GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' });
/** Nobody's question any more. */
const ended = signal => signal.reason ?? new DOMException('', 'AbortError');
const CATCH_PIXELS = 12;
const DECIMALS = 7;

export class Hand {
  #map;
  #sourceOf;

  /** @param sourceOf the grids of the layer in hand */
  constructor(map, sourceOf) {
    this.#map = map;
    this.#sourceOf = sourceOf;
  }

  /**
   * The grid under the next click and the place of it in degrees; clicks beside all grids don't count.
   *
   * @param enough a promise that ends the waiting with null
   */
  pick(signal, enough) {
    return new Promise((resolve, reject) => {
      const listen = event => {
        const grid = this.#sourceOf().getFeaturesAtCoordinate(event.coordinate)[0];
        if (!grid) return;
        stop();
        resolve({ grid, at: ol.proj.toLonLat(event.coordinate).map(round) });
      };
      const stop = () => this.#map.un('singleclick', listen);
      this.#map.on('singleclick', listen);
      enough?.then(() => {
        stop();
        resolve(null);
      });
      signal.addEventListener('abort', () => {
        stop();
        reject(ended(signal));
      });
    });
  }

  /** A line or polygon as GeoJSON in degrees; a double click ends it, Escape takes the last vertex back. */
  draw(type, signal) {
    return new Promise((resolve, reject) => {
      const draw = new ol.interaction.Draw({ type, source: new ol.source.Vector() });
      const snap = new ol.interaction.Snap({ source: this.#sourceOf(), pixelTolerance: CATCH_PIXELS });
      const onKey = event => event.key === 'Escape' && draw.removeLastPoint();
      const stop = () => {
        [draw, snap].forEach(it => this.#map.removeInteraction(it));
        removeEventListener('keydown', onKey);
      };
      draw.on('drawend', event => {
        const drawn = FORMAT.writeGeometryObject(event.feature.getGeometry(), { decimals: DECIMALS });
        // not within the event, which the interaction has not ended yet
        setTimeout(() => {
          stop();
          resolve(drawn);
        });
      });
      signal.addEventListener('abort', () => {
        stop();
        reject(ended(signal));
      });
      addEventListener('keydown', onKey);
      // the one that catches must come last
      [draw, snap].forEach(it => this.#map.addInteraction(it));
    });
  }
}

const round = degrees => Number(degrees.toFixed(DECIMALS));
