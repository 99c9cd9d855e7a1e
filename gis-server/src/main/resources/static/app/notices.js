import { Problem } from './api.js';
import { byId, h } from './dom.js';
import { t } from './language.js';
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

  /** The server's own absence has a line of its own, which goes when it is back. */
  server(isThere) {
    this.#set('server', 'error', isThere ? '' : t('offline'));
    if (isThere) this.#set('problem');
  }

  problem(problem) {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.status !== undefined) this.#set('problem', 'error', `${problem.title}: ${problem.message}`);
  }
}
