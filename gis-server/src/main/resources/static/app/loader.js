import { get } from './api.js';
import { busy } from './ready.js';

const PAGE = 1000;
const MOST = 5000;
const FORMAT = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });

/** Keeps the grids of one layer in its source: those round the view, page by page, up to a limit that is told. */
export class GridLoader {
  #held = null; // the extent of which the source has every grid
  #request = null;

  constructor(layer, city, source, notices) {
    Object.assign(this, { layer, city, source, notices });
  }

  async load(view) {
    if (this.#held && ol.extent.containsExtent(this.#held, view)) return;
    if (this.#request && ol.extent.containsExtent(this.#request.extent, view)) return;
    this.stop();
    const request = (this.#request = { extent: grow(view), control: new AbortController() });
    const done = busy();
    try {
      const { features, total } = await this.#read(request);
      this.source.clear(true);
      this.source.addFeatures(features);
      this.#held = features.length < total ? null : request.extent;
      this.#tell(features.length, total);
    } catch (problem) {
      if (problem.name !== 'AbortError') this.notices.problem(problem);
    } finally {
      if (this.#request === request) this.#request = null;
      done();
    }
  }

  async #read({ extent, control }) {
    const bbox = ol.proj.transformExtent(extent, 'EPSG:3857', 'EPSG:4326').map(v => v.toFixed(6)).join(',');
    const features = [];
    let cursor;
    let total;
    do {
      const parameters = { bbox, limit: PAGE, cursor, ...this.city.reading };
      const page = await get(`layers/${encodeURIComponent(this.layer.code)}/grids`, parameters, control.signal);
      features.push(...FORMAT.readFeatures(page));
      total = page.numberMatched;
      const next = page.links?.find(link => link.rel === 'next');
      cursor = next && new URL(next.href, location.href).searchParams.get('cursor');
    } while (cursor && features.length < MOST);
    return { features, total };
  }

  #tell(shown, total) {
    if (shown < total) this.notices.capped(this.layer, shown, total);
    else this.notices.notCapped(this.layer);
  }

  /** What was asked for is no longer wanted. */
  stop() {
    this.#request?.control.abort();
    this.#request = null;
    this.notices.notCapped(this.layer);
  }
}

/** Somewhat more than the view, so that a small move needs no request; never beyond the globe. */
function grow(view) {
  const margin = Math.max(ol.extent.getWidth(view), ol.extent.getHeight(view)) / 4;
  return ol.extent.getIntersection(ol.extent.buffer(view, margin), ol.proj.get('EPSG:3857').getExtent());
}
