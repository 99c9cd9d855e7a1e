import { Problem } from './api.js';
import { byId, h } from './dom.js';
import { formatMoment, t } from './language.js';
import { layerName } from './legend.js';

/** Short messages over the map, one per matter. */
export class Notices {
  #lines = new Map();

  #set(key, className, text) {
    if (text) this.#lines.set(key, { className, text });
    else if (!this.#lines.delete(key)) return;
    byId('notices').replaceChildren(...[...this.#lines.values()].map(line => h('p', { className: line.className }, line.text)));
  }

  capped(layer, shown, total) {
    this.#set(`cap ${layer.code}`, 'hint', t('capped', { layer: layerName(layer), shown, total }));
  }

  notCapped(layer) {
    this.#set(`cap ${layer.code}`);
  }

  noEdition(text) {
    this.#set('edition', 'hint', text);
  }

  /** The server's own absence, and that of its database, have lines of their own, which go when they are back. */
  server(isThere, staleSince) {
    this.#set('server', 'error', isThere ? '' : t('offline'));
    if (!isThere) return;
    this.#set('problem');
    this.#set('stale', 'error', staleSince ? t('stale', { moment: formatMoment(staleSince) }) : '');
  }

  problem(problem) {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.status !== undefined) this.#set('problem', 'error', `${problem.title}: ${problem.message}`);
  }
}
