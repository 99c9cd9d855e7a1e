import { get, request } from '../api.js';

const segment = encodeURIComponent;

/** Drafts on which work may go on, the newest first. */
export async function listDrafts() {
  const states = await Promise.all(['OPEN', 'SUBMITTED', 'APPROVED'].map(state => get('drafts', { state })));
  return states.flatMap(page => page.drafts).sort((a, b) => (a.id < b.id ? 1 : -1));
}

export async function makeDraft(body) {
  return (await request('POST', 'drafts', { body })).body;
}

/** One draft as it was last read. Every change carries its tag, so nobody writes over what others did meanwhile. */
export class Draft {
  #path;
  #tag = null;
  head = null;

  constructor(id) {
    this.id = id;
    this.#path = `drafts/${segment(id)}`;
  }

  /** What reads grids as this draft has them. */
  get reading() {
    return { edition: `draft:${this.id}` };
  }

  async read() {
    const { body, tag } = await request('GET', this.#path);
    this.#tag = tag;
    this.head = body;
  }

  async #change(method, path, body) {
    const answer = await request(method, `${this.#path}${path}`, { body, tag: this.#tag });
    this.#tag = answer.tag ?? this.#tag;
    return answer.body;
  }

  async #operate(method, path, body) {
    const applied = await this.#change(method, path, body);
    this.head = applied.draft;
    return applied;
  }

  apply(operation) {
    return this.#operate('POST', '/operations', operation);
  }

  undo() {
    return this.#operate('DELETE', `/operations/${this.head.operations}`);
  }

  redo() {
    return this.#operate('POST', '/operations/redo');
  }

  mend(finding, number) {
    return this.#operate('POST', `/findings/${segment(finding)}/repairs/${number}`);
  }

  rebase(settlements) {
    return this.#operate('POST', '/rebase', { settlements });
  }

  async submit() {
    this.head = await this.#change('POST', '/submit');
  }

  async review(approve) {
    this.head = await this.#change('POST', '/review', { approve });
  }

  publish() {
    return this.#change('POST', '/publish', {});
  }

  discard() {
    return this.#change('DELETE', '');
  }

  log() {
    return get(`${this.#path}/operations`);
  }

  findings() {
    return get(`${this.#path}/findings`, { repairs: true });
  }

  repairs(finding) {
    return get(`${this.#path}/findings/${segment(finding)}/repairs`);
  }

  difference() {
    return get(`${this.#path}/diff`);
  }

  /** Lines between two grids, the first on their left, as lists of longitude and latitude. */
  async border(layer, left, right) {
    const path = `layers/${segment(layer)}/grids/${segment(left)}/borders`;
    const { features } = await get(path, this.reading);
    return features.find(({ properties }) => properties.right === right)?.geometry.coordinates ?? [];
  }
}
