import { get, Problem } from './api.js';
import { byId, h } from './dom.js';
import { t } from './language.js';
import { layerName } from './legend.js';
import { busy } from './ready.js';
import { extentOf, fit } from './view.js';

const PAUSE_MILLIS = 150;
const MOST = 8;
const words = byId('words');
const list = byId('found');
const status = byId('search-status');

let hits = [];
let active = -1;
let request = null;
let timer;
/** What was last asked for; until its answer is there the list shows an older one. */
let settled = '';

export function translateSearch() {
  words.placeholder = t('search');
  status.textContent = '';
}

/** A combobox: typing lists what fits, arrows move in the list, Enter or a click shows the ground on the map. */
export function onSearch(map, session, report) {
  const choose = hit => show(hit, map, session).catch(report);
  const ask = () => search(session, choose).catch(report);
  words.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MILLIS);
  });
  words.addEventListener('keydown', event => {
    if (event.isComposing) return; // Enter ends the choice of a Chinese character
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      enter(ask, choose);
    }
  });
  words.addEventListener('blur', () => setTimeout(close, PAUSE_MILLIS));
}

async function enter(ask, choose) {
  if (settled !== words.value.trim() || list.hidden) {
    clearTimeout(timer);
    await ask();
  }
  const hit = hits[Math.max(active, 0)];
  if (hit) choose(hit);
}

async function search(session, choose) {
  const q = words.value.trim();
  request?.abort();
  if (!q) return close();
  const { signal } = (request = new AbortController());
  const done = busy();
  try {
    const { results } = await get('search', { q, limit: MOST, asOf: session.asOf }, signal);
    settled = q;
    open(results, session.city.layers, choose);
  } catch (problem) {
    if (problem.name !== 'AbortError') throw problem;
  } finally {
    done();
  }
}

function open(results, layers, choose) {
  hits = results;
  active = -1;
  list.replaceChildren(...hits.map((hit, i) => option(hit, i, layers, choose)));
  list.hidden = hits.length === 0;
  words.setAttribute('aria-expanded', String(!list.hidden));
  words.removeAttribute('aria-activedescendant');
  status.textContent = hits.length === 0 ? t('foundNothing') : '';
}

function option(hit, i, layers, choose) {
  const layer = layers.find(({ code }) => code === hit.layer);
  const kind = hit.kind === 'GRID' ? layerName(layer ?? { code: hit.layer, name: hit.layer }) : t(`found.${hit.kind}`);
  const item = h(
    'li',
    { id: `found-${i}`, role: 'option', 'aria-selected': 'false' },
    h('span', { className: 'layer' }, kind),
    h('b', {}, hit.name),
    h('code', {}, hit.code),
  );
  // before the field loses the focus, which closes the list
  item.addEventListener('mousedown', event => {
    event.preventDefault();
    choose(hit);
  });
  return item;
}

function move(step) {
  if (list.hidden) return;
  list.children[active]?.setAttribute('aria-selected', 'false');
  active = (active + step + hits.length) % hits.length;
  const item = list.children[active];
  item.setAttribute('aria-selected', 'true');
  item.scrollIntoView({ block: 'nearest' });
  words.setAttribute('aria-activedescendant', item.id);
}

function close() {
  request?.abort();
  hits = [];
  settled = '';
  list.hidden = true;
  words.setAttribute('aria-expanded', 'false');
  words.removeAttribute('aria-activedescendant');
}

async function show(hit, map, session) {
  words.value = hit.name;
  close();
  status.textContent = '';
  const done = busy();
  try {
    if (hit.kind === 'LAYER') showLayer(hit, map, session);
    else await session.reveal(pathOf(hit));
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 404) throw problem;
    status.textContent = t('noGround', { name: hit.name });
  } finally {
    done();
  }
}

function pathOf({ kind, layer, code }) {
  const name = encodeURIComponent(code);
  return kind === 'UNIT' ? `units/${name}/territory` : `layers/${encodeURIComponent(layer)}/grids/${name}`;
}

function showLayer({ code, name }, map, session) {
  const bbox = session.city.layers.find(layer => layer.code === code)?.bbox;
  if (bbox) fit(map, extentOf(bbox));
  else status.textContent = t('noGround', { name });
}
