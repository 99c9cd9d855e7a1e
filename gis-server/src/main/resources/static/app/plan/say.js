import { byId, h } from '../dom.js';

/** The one place where the planners' page speaks. */
export function say(text) {
  byId('say').replaceChildren(...(text ? [h('p', { className: 'said' }, text)] : []));
}

/** @param way label and action of a way on, if there is one */
export function sayProblem(problem, way) {
  const title = problem.title && problem.title !== problem.message ? h('strong', {}, problem.title) : null;
  const on = way && h('button', { type: 'button', id: 'way-on', onclick: way[1] }, way[0]);
  byId('say').replaceChildren(h('div', { className: 'problem', role: 'alert' }, title, h('p', {}, problem.message), on));
}
