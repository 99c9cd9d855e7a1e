import { get, Problem } from './api.js';
import { readAddress, writeAddress } from './address.js';
import { showAnswer, showAsking, showHint, showProblem } from './answer.js';
import { CityLayers, readCity } from './city.js';
import { toWgs84 } from './crs.js';
import { byId } from './dom.js';
import { fillForm } from './form.js';
import { formatDate, t } from './language.js';
import { showLegend } from './legend.js';
import { busy } from './ready.js';
import { bringIntoView, fit, goTo, Highlight, where } from './view.js';

/** Where a link leads that names a place but no view of it. */
const CLOSE = 15.5;
/** The server says what is wrong with a position that is nowhere. */
const isOnMap = ([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 85;

/** What is being looked at: a date, the city of that date, perhaps a question. The address always says the same. */
export class Session {
  #map;
  #notices;
  #editions;
  #highlight;
  #layers = null;
  #request = null;
  #question = null;
  #asOf = '';
  city = null;

  constructor(map, notices, editions) {
    this.#map = map;
    this.#notices = notices;
    this.#editions = editions;
    this.#highlight = new Highlight(map);
  }

  /** Shows what an address asks for. */
  async follow({ at, ask, asOf }, isStep = false) {
    const place = ask && toWgs84(ask.crs, ask.position);
    if (at) goTo(this.#map, at);
    else if (place && isOnMap(place)) goTo(this.#map, { lon: place[0], lat: place[1], zoom: CLOSE });
    if (asOf !== this.#asOf) await this.showCity(asOf);
    fillForm(asOf, ask);
    if (ask) await this.ask(ask, isStep);
    else this.#forget();
  }

  async showCity(asOf) {
    const city = await readCity({ asOf });
    this.#layers?.remove();
    this.#asOf = asOf;
    this.city = city;
    this.#layers = new CityLayers(this.#map, city, this.#notices);
    this.#layers.load();
    byId('note').textContent = city.note ?? '';
    byId('note').hidden = !city.note;
    this.showWords();
  }

  /** What is said in the reader's language beside the answer. */
  showWords() {
    this.refreshLegend = showLegend(this.city, this.#layers);
    this.#layers.load();
    const first = this.#editions.map(edition => edition.effectiveFrom).sort()[0];
    this.#notices.noEdition(this.city.edition === 0 ? t('noEditionFirst', { date: formatDate(first) }) : '');
  }

  async ask(question, isStep = true) {
    const done = busy();
    this.#request?.abort();
    const { signal } = (this.#request = new AbortController());
    this.#question = question;
    this.keepAddress(isStep);
    fillForm(this.#asOf, question);
    this.#pin(toWgs84(question.crs, question.position));
    showAsking();
    try {
      const answer = await get('resolve', this.#parameters(question), signal);
      // a newer edition was published since the map was drawn
      if (answer.state && answer.state.edition !== this.city.edition) await this.showCity(this.#asOf);
      const asked = { ...question, asOf: this.#asOf };
      showAnswer(answer, { question: asked, city: this.city, onClose: () => this.clear() });
      this.#highlight.territory(answer.owner && (await this.#territoryOf(answer.owner.unit, signal)));
    } catch (problem) {
      if (problem.name === 'AbortError') return;
      if (!(problem instanceof Problem)) throw problem;
      showProblem(problem);
    } finally {
      done();
    }
  }

  #parameters({ position: [lon, lat], crs, matter }) {
    return { lon, lat, crs, matter, asOf: this.#asOf };
  }

  #pin(lonLat) {
    this.#highlight.clear();
    if (!isOnMap(lonLat)) return;
    this.#highlight.point(lonLat);
    bringIntoView(this.#map, lonLat);
  }

  /** A unit may own no ground; that is no problem. */
  async #territoryOf(unit, signal) {
    try {
      return await get(`units/${encodeURIComponent(unit)}/territory`, { asOf: this.#asOf }, signal);
    } catch (problem) {
      if (problem.status === 404) return null;
      throw problem;
    }
  }

  /** Highlights the ground of a grid or unit that was searched for, and shows all of it. */
  async reveal(path) {
    const ground = await get(path, { asOf: this.#asOf });
    this.#forget();
    this.#highlight.territory(ground);
    fit(this.#map, this.#highlight.extent());
    this.keepAddress(true);
  }

  get asOf() {
    return this.#asOf;
  }

  /** Says everything again, with what has changed meanwhile: the language, or the server is back. */
  async again() {
    this.showWords();
    if (this.#question) await this.ask(this.#question, false);
    else showHint();
  }

  clear() {
    this.#forget();
    this.keepAddress(true);
  }

  #forget() {
    this.#request?.abort();
    this.#question = null;
    this.#highlight.clear();
    showHint();
  }

  changeDate(asOf) {
    return this.follow({ ...readAddress(), asOf }, true).then(() => this.keepAddress(true));
  }

  keepAddress(isStep) {
    writeAddress({ at: where(this.#map), ask: this.#question, asOf: this.#asOf }, isStep);
  }
}
