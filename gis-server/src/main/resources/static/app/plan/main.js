import { restore } from '../account.js';
import { get, Problem, watchRefusal, watchServer } from '../api.js';
import { byId, h } from '../dom.js';
import { onLanguage, switchLanguage, t, translate } from '../language.js';
import { Notices } from '../notices.js';
import { busy } from '../ready.js';
import { askToSignIn, showAccount } from '../sign-in.js';
import { createMap } from '../view.js';
import { Desk } from './desk.js';
import { Draft, listDrafts, makeDraft } from './draft.js';
import { Overlays } from './overlays.js';
import { say, sayProblem } from './say.js';
import './texts.js';

const notices = new Notices();
const map = createMap();
const overlays = new Overlays(map);
let me = null;
let desk = null;

const mayDo = (...roles) => me.grants.some(({ role }) => roles.includes(role));

async function start() {
  await attempt(async () => {
    await restore();
    me = await get('me');
    byId('new-draft').disabled = !mayDo('PLANNER');
    if (!mayDo('PLANNER', 'ADMIN')) return say(t('noRight'));
    await listAll(idInAddress());
    await open(byId('drafts').value);
  });
}

/** The draft is part of the address, so that a link leads to it. */
const idInAddress = () => new URLSearchParams(location.hash.slice(1)).get('draft');

async function listAll(chosen) {
  const drafts = await listDrafts();
  const options = drafts.map(({ id, title }) => h('option', { value: id, selected: id === chosen }, title));
  byId('drafts').replaceChildren(h('option', { value: '' }, t('noDraft')), ...options);
}

async function open(id) {
  desk?.close();
  desk = null;
  byId('desk').hidden = !id;
  history.replaceState(null, '', id ? `#draft=${id}` : '#');
  if (!id) return;
  desk = new Desk(map, overlays, notices, new Draft(id), mayDo('PLANNER'));
  desk.leave = text => attempt(() => leave(text));
  await desk.open();
}

/** The draft is no longer one. */
async function leave(text) {
  await listAll('');
  await open('');
  say(text);
}

async function make(event) {
  event.preventDefault();
  const { title, documentNumber, effectiveFrom } = byId('make').elements;
  await attempt(async () => {
    const { id } = await makeDraft({
      title: title.value.trim(),
      documentNumber: documentNumber.value.trim() || undefined,
      effectiveFrom: effectiveFrom.value || undefined,
    });
    byId('make').reset();
    byId('make').hidden = true;
    await listAll(id);
    await open(id);
  });
}

/** What the reader can be told is told; a bug of the page goes to the console. */
async function attempt(work) {
  const done = busy();
  try {
    say();
    await work();
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    sayProblem(problem);
  } finally {
    done();
  }
}

function showLanguage() {
  byId('language').textContent = t('other');
  byId('language').lang = t('other') === '中文' ? 'zh-CN' : 'en';
  document.title = `Gridward · ${t('planTitle')}`;
  showAccount();
  if (desk?.city) desk.showWords();
}

/** Where a place lies on the page, for tests. */
export function pixelOf(lonLat) {
  const [x, y] = map.getPixelFromCoordinate(ol.proj.fromLonLat(lonLat));
  const { left, top } = byId('map').getBoundingClientRect();
  return [Math.round(left + x), Math.round(top + y)];
}

watchRefusal(askToSignIn);
watchServer((isThere, staleSince) => notices.server(isThere, staleSince));
byId('language').addEventListener('click', switchLanguage);
byId('drafts').addEventListener('change', () => attempt(() => open(byId('drafts').value)));
byId('new-draft').addEventListener('click', () => {
  byId('make').hidden = false;
  byId('make').elements.title.focus();
});
byId('make-cancel').addEventListener('click', () => (byId('make').hidden = true));
byId('make').addEventListener('submit', make);
onLanguage(showLanguage);
map.on('moveend', () => desk?.refreshLegend?.());
translate();
showLanguage();
byId('layers').open = matchMedia('(min-width: 720px)').matches;
start();
