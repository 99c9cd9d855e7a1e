import { get, Problem, watchServer } from './api.js';
import { readAddress, writeAddress } from './address.js';
import { showAnswer, showAsking, showHint, showProblem } from './answer.js';
import { CityLayers, readCity } from './city.js';
import { toWgs84 } from './crs.js';
import { byId } from './dom.js';
import { chosenCrs, fillForm, onAsk, onDate, translateForm } from './form.js';
import { formatDate, onLanguage, switchLanguage, t, translate } from './language.js';
import { showLegend } from './legend.js';
import { Notices } from './notices.js';
import { busy } from './ready.js';
import { showStart } from './start.js';
import { bringIntoView, createMap, fit, goTo, Highlight, onQuestion, showReadout, where } from './view.js';

/** Where a link leads that names a place but no view of it. */
const CLOSE = 15.5;
const notices = new Notices();
const shown = { ask: null, asOf: '', answer: null };
let map, highlight, city, layers, refreshLegend, asking, editions;

async function start() {
  const done = busy();
  try {
    editions = (await get('editions')).editions;
    if (editions.length === 0) return showStart();
    map = createMap();
    highlight = new Highlight(map);
    onQuestion(map, ([lon, lat]) => ask({ position: [round(lon), round(lat)], crs: 'WGS84' }));
    showReadout(map, chosenCrs);
    onAsk(ask);
    onDate(asOf => follow({ ...readAddress(), asOf }, true));
    addEventListener('popstate', () => follow(readAddress()));
    await showCity((shown.asOf = readAddress().asOf));
    if (city.extent) fit(map, city.extent);
    await follow(readAddress());
    map.on('moveend', () => {
      writeAddress({ ...shown, at: where(map) });
      refreshLegend();
    });
    refreshLegend();
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    showProblem(problem);
  } finally {
    done();
  }
}

/** The server says what is wrong with a position that is nowhere. */
const isOnMap = ([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 85;
const round = degrees => Number(degrees.toFixed(6));

/** Shows what an address asks for. */
async function follow({ at, ask: question, asOf }, isStep) {
  const place = question && toWgs84(question.crs, question.position);
  if (at) goTo(map, at);
  else if (place && isOnMap(place)) goTo(map, { lon: place[0], lat: place[1], zoom: CLOSE });
  fillForm(asOf, question);
  if (asOf !== shown.asOf) await showCity(asOf);
  shown.asOf = asOf;
  if (question) await ask(question, isStep);
  else forget();
}

async function showCity(asOf) {
  const next = await readCity(asOf);
  layers?.remove();
  city = next;
  layers = new CityLayers(map, city, notices);
  layers.load();
  refreshLegend = showLegend(city, layers);
  byId('note').textContent = city.note ?? '';
  byId('note').hidden = !city.note;
  const first = editions.map(edition => edition.effectiveFrom).sort()[0];
  notices.noEdition(city.edition === 0 ? t('noEditionFirst', { date: formatDate(first) }) : '');
  document.body.dataset.edition = city.edition;
}

async function ask(question, isStep = true) {
  const done = busy();
  asking?.abort();
  const { signal } = (asking = new AbortController());
  const { position, crs } = question;
  shown.ask = question;
  writeAddress({ ...shown, at: where(map) }, isStep);
  fillForm(shown.asOf, question);
  const lonLat = toWgs84(crs, position);
  highlight.clear();
  if (isOnMap(lonLat)) {
    highlight.point(lonLat);
    bringIntoView(map, lonLat);
  }
  showAsking();
  try {
    const answer = await get('resolve', { lon: position[0], lat: position[1], crs, asOf: shown.asOf }, signal);
    // a newer edition was published since the map was drawn
    if (answer.state && answer.state.edition !== city.edition) await showCity(shown.asOf);
    showAnswer(answer, { question: { ...question, asOf: shown.asOf }, city, onClose: clear });
    highlight.territory(answer.owner && (await territoryOf(answer.owner.unit, signal)));
  } catch (problem) {
    if (problem.name === 'AbortError') return;
    showProblem(problem);
  } finally {
    done();
  }
}

/** A unit may own no ground, as an owner of last resort may; that is no problem. */
async function territoryOf(unit, signal) {
  try {
    return await get(`units/${encodeURIComponent(unit)}/territory`, { asOf: shown.asOf }, signal);
  } catch (problem) {
    if (problem.status === 404) return null;
    throw problem;
  }
}

function clear() {
  forget();
  writeAddress({ ...shown, at: where(map) }, true);
}

function forget() {
  asking?.abort();
  shown.ask = null;
  highlight.clear();
  showHint();
}

let retry;
watchServer(isThere => {
  notices.server(isThere);
  clearTimeout(retry);
  if (!isThere) retry = setTimeout(tryAgain, 3000);
});

async function tryAgain() {
  if (!city) return location.reload();
  await get('editions').then(() => follow(readAddress()), () => {});
  layers.load();
}

function showLanguage() {
  byId('language').textContent = t('other');
  byId('language').lang = t('other') === '中文' ? 'zh-CN' : 'en';
  document.title = `Gridward · ${t('tagline')}`;
  translateForm();
}

byId('language').addEventListener('click', switchLanguage);
onLanguage(() => {
  showLanguage();
  if (editions?.length === 0) return showStart();
  if (!city) return;
  refreshLegend = showLegend(city, layers);
  layers.load();
  if (shown.ask) ask(shown.ask, false); // the reasons come in the new language
  else showHint();
});
translate();
showLanguage();
byId('layers').open = matchMedia('(min-width: 720px)').matches;
start();
