import { restore } from './account.js';
import { get, Problem, watchRefusal, watchServer } from './api.js';
import { readAddress } from './address.js';
import { showProblem } from './answer.js';
import { byId } from './dom.js';
import { chosenCrs, chosenMatter, onAsk, onDate, translateForm } from './form.js';
import { onLanguage, switchLanguage, t, translate } from './language.js';
import { Notices } from './notices.js';
import { busy } from './ready.js';
import { onSearch, translateSearch } from './search.js';
import { Session } from './session.js';
import { askToSignIn, showAccount } from './sign-in.js';
import { showStart } from './start.js';
import { createMap, fit, onQuestion, showReadout } from './view.js';

const RETRY_MILLIS = 3000;
const notices = new Notices();
let editions = null;
let session = null;

async function start() {
  const done = busy();
  try {
    await restore();
    editions = (await get('editions')).editions;
    if (editions.length === 0) showStart();
    else await showMap();
  } catch (problem) {
    report(problem);
  } finally {
    done();
  }
}

async function showMap() {
  const map = createMap();
  const fresh = new Session(map, notices, editions);
  await fresh.showCity(readAddress().asOf);
  session = fresh;
  if (session.city.extent) fit(map, session.city.extent);
  await session.follow(readAddress());
  const round = degrees => Number(degrees.toFixed(6));
  onQuestion(map, ([lon, lat]) => session.ask({ position: [round(lon), round(lat)], crs: 'WGS84', matter: chosenMatter() }));
  onSearch(map, session, report);
  onAsk(question => session.ask(question));
  onDate(asOf => session.changeDate(asOf).catch(report));
  showReadout(map, chosenCrs);
  addEventListener('popstate', () => session.follow(readAddress()).catch(report));
  map.on('moveend', () => {
    session.keepAddress(false);
    session.refreshLegend();
  });
  session.refreshLegend();
}

/** What the reader can be told is told; a bug of the page goes to the console. */
function report(problem) {
  if (!(problem instanceof Problem)) throw problem;
  showProblem(problem);
}

watchRefusal(askToSignIn);

let retry;
watchServer((isThere, staleSince) => {
  notices.server(isThere, staleSince);
  clearTimeout(retry);
  if (!isThere) retry = setTimeout(tryAgain, RETRY_MILLIS);
});

/** A failed try starts the clock again by itself. */
async function tryAgain() {
  try {
    editions = (await get('editions')).editions;
  } catch {
    return;
  }
  if (session) session.again();
  else location.reload();
}

function showLanguage() {
  byId('language').textContent = t('other');
  byId('language').lang = t('other') === '中文' ? 'zh-CN' : 'en';
  document.title = `Gridward · ${t('tagline')}`;
  translateForm();
  translateSearch();
  showAccount();
}

byId('language').addEventListener('click', switchLanguage);
onLanguage(() => {
  showLanguage();
  if (session) session.again(); // the reasons come in the new language
  else if (editions?.length === 0) showStart();
});
translate();
showLanguage();
byId('layers').open = matchMedia('(min-width: 720px)').matches;
start();
