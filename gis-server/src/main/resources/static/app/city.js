import { get } from './api.js';
import { GridLoader } from './loader.js';
import { fillStyle, labelStyle, lineStyle } from './styles.js';

/** A layer appears when its grids are about that wide on the screen, and their names when they are that wide. */
const GRID_PIXELS = 24;
const NAME_PIXELS = 58;

/**
 * The layers of an edition, with what the map needs to know of each.
 *
 * @param reading which edition: that in force at { asOf }, or { edition }, a number or a draft
 */
export async function readCity(reading) {
  const { edition, note, layers } = await get('layers', reading);
  const byCode = new Map(layers.map(layer => [layer.code, layer]));
  const depthOf = layer => (byCode.has(layer.parent) ? depthOf(byCode.get(layer.parent)) + 1 : 0);
  let family = -1;
  for (const layer of layers) {
    layer.depth = depthOf(layer);
    if (layer.depth === 0) family++;
    layer.family = family;
    layer.isFinest = !layers.some(other => other.parent === layer.code);
    const isAlone = layer.depth === 0 && layer.isFinest;
    layer.level = isAlone ? levelOf(layer.gridCount) : layer.depth;
    const size = meanSize(layer);
    layer.resolution = layer.depth === 0 ? Infinity : size / GRID_PIXELS;
    layer.labelResolution = layer.depth === 0 && !isAlone ? Infinity : size / NAME_PIXELS;
  }
  putDeepestFirst(layers);
  return { edition, note, layers, reading, extent: extentOf(layers) };
}

/** The family with the most levels becomes number 0, which shows first: it divides the city, others lie beside it. */
function putDeepestFirst(layers) {
  const deepest = Math.max(...layers.map(layer => layer.depth));
  const first = layers.find(layer => layer.depth === deepest)?.family;
  for (const layer of layers) {
    if (layer.family === first) layer.family = 0;
    else if (layer.family < first) layer.family++;
  }
}

/** A layer without a hierarchy is drawn as heavily as one of about so many grids in the sample. */
const levelOf = count => [6, 60, 500].filter(limit => count > limit).length;

const toMap = bbox => ol.proj.transformExtent(bbox, 'EPSG:4326', 'EPSG:3857');

function meanSize({ bbox, gridCount }) {
  return bbox ? Math.sqrt(ol.extent.getArea(toMap(bbox)) / gridCount) : 0;
}

function extentOf(layers) {
  const all = ol.extent.createEmpty();
  layers.filter(layer => layer.bbox).forEach(layer => ol.extent.extend(all, toMap(layer.bbox)));
  return ol.extent.isEmpty(all) ? null : all;
}

/** Draws the layers and loads their grids as the view moves. Each layer is drawn twice: grounds below, borders above. */
export class CityLayers {
  constructor(map, city, notices) {
    this.map = map;
    this.shown = new Map(city.layers.map(layer => [layer.code, layer.family === 0]));
    this.names = true;
    this.drawn = city.layers.map(layer => this.#draw(layer, city, notices));
    map.on('moveend', (this.follow = () => this.load()));
  }

  #draw(layer, city, notices) {
    const source = new ol.source.Vector();
    source.on('change', () => this.#renameChildren(layer));
    const options = { names: () => this.names, labelOf: feature => this.#labelOf(layer, feature) };
    const order = { maxResolution: layer.resolution, source, visible: this.isShown(layer.code) };
    const rank = layer.family * 10 + layer.depth;
    const lines = lineStyle(layer);
    const names = labelStyle(layer, options);
    const parts = [
      new ol.layer.Vector({ ...order, zIndex: 100 + rank, style: fillStyle(layer) }),
      new ol.layer.Vector({ ...order, zIndex: 300 - rank, style: lines }),
      new ol.layer.Vector({ ...order, zIndex: 500 - rank, style: names, declutter: true }),
    ];
    parts.forEach(part => this.map.addLayer(part));
    return { layer, parts, source, loader: new GridLoader(layer, city, source, notices) };
  }

  /** A block is called by its parent's name and its number; within the parent's ground the number is enough. */
  #labelOf(layer, feature) {
    const name = feature.get('name');
    const parents = this.drawn.find(({ layer: other }) => other.code === layer.parent);
    const parent = parents?.source.getFeatureById(feature.get('parent'))?.get('name');
    return parent && name.length > parent.length && name.startsWith(parent) ? name.slice(parent.length) : name;
  }

  /** They were perhaps drawn before their parents had arrived. */
  #renameChildren(parent) {
    this.drawn?.filter(({ layer }) => layer.parent === parent.code).forEach(({ parts }) => parts[2].changed());
  }

  /** The grids of a layer that are on the map. */
  sourceOf(code) {
    return this.drawn.find(({ layer }) => layer.code === code).source;
  }

  isShown(code) {
    return this.shown.get(code);
  }

  isInView(layer) {
    return this.map.getView().getResolution() < layer.resolution;
  }

  show(code, visible) {
    this.shown.set(code, visible);
    this.drawn.filter(({ layer }) => layer.code === code).forEach(({ parts }) => parts.forEach(p => p.setVisible(visible)));
    this.load();
  }

  showNames(names) {
    this.names = names;
    this.drawn.forEach(({ parts }) => parts[2].changed());
  }

  load() {
    const extent = this.map.getView().calculateExtent(this.map.getSize());
    for (const { layer, loader } of this.drawn) {
      if (layer.bbox && this.isShown(layer.code) && this.isInView(layer)) loader.load(extent);
      else loader.stop();
    }
  }

  remove() {
    this.map.un('moveend', this.follow);
    this.drawn.forEach(({ parts, loader }) => {
      loader.stop();
      parts.forEach(part => this.map.removeLayer(part));
    });
  }
}
