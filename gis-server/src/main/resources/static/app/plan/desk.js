import { Problem } from '../api.js';
import { CityLayers, readCity } from '../city.js';
import { byId, h } from '../dom.js';
import { t } from '../language.js';
import { showLegend } from '../legend.js';
import { busy } from '../ready.js';
import { fit } from '../view.js';
import { Hand } from './hand.js';
import { showDesk } from './panel.js';
import { say, sayProblem } from './say.js';
import { TOOLS } from './tools.js';

const REDRAWN = ['TILES_PARENT', 'DISJOINT'];

/** One draft on the map: its grids, the tool in hand, and what every change leads to. */
export class Desk {
  #map;
  #notices;
  #layers = null;
  #work = null;
  #overlays;
  #hand;
  layer = null;
  tool = null;
  log = [];
  findings = { errors: 0, warnings: 0, findings: [] };

  /** @param mayPublish whether the reader has the role; on which ground, the server knows */
  constructor(map, overlays, notices, draft, mayPublish) {
    this.#map = map;
    this.#notices = notices;
    this.draft = draft;
    this.mayPublish = mayPublish;
    this.#overlays = overlays;
    this.#hand = new Hand(map, () => this.#layers.sourceOf(this.layer));
  }

  async open() {
    await this.#see(false);
    if (this.city.extent) fit(this.#map, this.city.extent);
  }

  /** Everything anew as the draft has it now. */
  async #see(isKnown = true) {
    const { draft } = this;
    if (!isKnown) await draft.read();
    const [city, log, findings, difference] = await Promise.all([
      readCity(draft.reading),
      draft.log(),
      draft.findings(),
      draft.difference(),
    ]);
    Object.assign(this, { city, log: log.operations, findings });
    this.layersToRedraw = city.layers.filter(layer => REDRAWN.includes(layer.policy));
    this.layer ??= this.layersToRedraw.filter(({ family }) => family === 0).at(-1)?.code;
    this.#drawCity();
    this.#overlays.clear('chosen', 'border', 'repair', 'trouble', 'mine', 'theirs');
    this.#overlays.showDifference(difference);
    this.#overlays.showFindings(findings.findings);
    showDesk(this);
  }

  #drawCity() {
    const before = this.#layers;
    this.#layers = new CityLayers(this.#map, this.city, this.#notices);
    before?.shown.forEach((isShown, code) => this.#layers.show(code, isShown));
    before?.remove();
    this.#layers.load();
    this.refreshLegend = showLegend(this.city, this.#layers);
  }

  showWords() {
    this.refreshLegend = showLegend(this.city, this.#layers);
    showDesk(this);
  }

  /** Lets go of the tool that is in hand. */
  putDown() {
    this.#work?.abort();
    this.#work = null;
    this.tool = null;
    byId('steps').replaceChildren();
    this.#overlays.clear('chosen', 'border');
    showDesk(this);
  }

  async take(name) {
    this.putDown();
    say();
    const work = (this.#work = new AbortController());
    this.tool = name;
    showDesk(this);
    try {
      const operation = await TOOLS[name]({ ...this.#means(), signal: work.signal });
      this.putDown();
      if (typeof operation === 'string') say(t(operation));
      else await this.apply(operation);
    } catch (problem) {
      if (problem.name === 'AbortError') return;
      this.putDown();
      this.tell(problem);
    }
  }

  #means() {
    return {
      layer: this.layer,
      hand: this.#hand,
      draft: this.draft,
      ask: (key, mayEnd) => askOnSteps(key, mayEnd, () => this.putDown()),
      choose: grids => this.#overlays.showFeatures('chosen', grids.map(grid => new ol.Feature(grid.getGeometry()))),
      showBorder: lines => this.#overlays.show('border', lines.map(coordinates => ({ type: 'LineString', coordinates }))),
    };
  }

  /** Finer grids are cut only when a person has said so. */
  apply(operation) {
    return this.change(() => this.draft.apply(operation), {
      CUTS_CHILD: () => [t('cutToo'), () => this.apply({ ...operation, cascade: { mode: 'CUT', cuts: [] } })],
    });
  }

  /**
   * Makes a change, shows what it led to or why it can't be.
   *
   * @param ways by code of a refusal: label and action of a way on
   */
  async change(make, ways = {}) {
    const done = busy();
    try {
      const applied = await make();
      await this.#see();
      say(applied?.operations ? t('done', { changed: applied.changes.length, errors: this.findings.errors }) : '');
    } catch (problem) {
      this.tell(problem, ways);
      if (problem.status === 412) await this.#see(false).catch(again => this.tell(again));
    } finally {
      done();
    }
  }

  tell(problem, ways = {}) {
    if (!(problem instanceof Problem)) throw problem;
    this.#overlays.show('trouble', [problem.body.geometry]);
    const conflicts = problem.body.conflicts?.features ?? [];
    const on = side => conflicts.filter(({ properties }) => properties.side === side).map(({ geometry }) => geometry);
    this.#overlays.show('mine', on('mine'));
    this.#overlays.show('theirs', on('theirs'));
    sayProblem(problem, ways[problem.body.code]?.());
    if (problem.body.rebase || conflicts.length > 0) showDesk(this, conflicts, true);
  }

  /** What a repair would change, before it is accepted. */
  preview(repair) {
    const extent = this.#overlays.show('repair', repair.changes.map(({ after }) => after));
    if (!ol.extent.isEmpty(extent)) fit(this.#map, extent);
  }

  /** The place of a finding in the middle of the map. */
  goTo({ lon, lat }) {
    if (lon === undefined) return;
    this.#map.getView().animate({ center: ol.proj.fromLonLat([lon, lat]), duration: 200 });
  }

  close() {
    this.putDown();
    this.#layers?.remove();
    this.#overlays.clear('difference', 'chosen', 'border', 'repair', 'findings', 'trouble', 'mine', 'theirs');
  }
}

/** Says what to do next; the promise is kept when the reader says that it is enough. */
function askOnSteps(key, mayEnd, onCancel) {
  const cancel = h('button', { type: 'button', id: 'put-down', onclick: onCancel }, t('cancel'));
  const enough = h('button', { type: 'button', id: 'enough' }, t('enough'));
  byId('steps').replaceChildren(h('p', {}, t(key)), h('div', { className: 'row' }, cancel, ...(mayEnd ? [enough] : [])));
  return mayEnd ? new Promise(resolve => enough.addEventListener('click', resolve)) : undefined;
}
