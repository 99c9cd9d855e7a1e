import { button, byId, h } from '../dom.js';
import { t } from '../language.js';
import { say } from './say.js';

/** The way of a draft to an edition: submitting, reviewing, publishing, rebasing, each where it can be done. */
export function showWay(desk, conflicts, isBehind) {
  const { draft, mayPublish } = desk;
  const { state, operations } = draft.head;
  const isBlocked = desk.findings.errors > 0;
  const buttons = [
    state === 'OPEN' && operations > 0 ? button('submit', t('submit'), () => desk.change(() => draft.submit())) : null,
    state === 'SUBMITTED' && mayPublish
      ? [
          button('approve', t('approve'), () => desk.change(() => draft.review(true))),
          button('give-back', t('giveBack'), () => desk.change(() => draft.review(false))),
        ]
      : null,
    mayPublish && operations > 0
      ? button('publish', t('publish'), () => publish(desk), { disabled: isBlocked, title: isBlocked ? t('blocked') : '' })
      : null,
    isBehind ? button('rebase', t('rebase'), () => desk.change(() => draft.rebase(chosen(conflicts)))) : null,
  ];
  byId('way').replaceChildren(settlements(conflicts), h('div', { className: 'row' }, buttons.flat()));
}

async function publish(desk) {
  try {
    const { edition } = await desk.draft.publish();
    desk.leave(t('published', { n: edition }));
  } catch (problem) {
    desk.tell(problem);
  }
}

/** One choice for each operation that can't be repeated as it was. */
function settlements(conflicts) {
  const byNumber = new Map(conflicts.map(({ properties }) => [properties.number, properties]));
  if (byNumber.size > 0) say(t('settle'));
  const sides = ['mine', 'theirs'].map(side => h('option', { value: side }, t(`side.${side}`)));
  const lines = [...byNumber].map(([number, { message }]) =>
    h(
      'li',
      { value: number },
      h('span', {}, message),
      h('select', { id: `settle-${number}`, 'aria-label': t('settle') }, sides.map(side => side.cloneNode(true))),
    ),
  );
  return lines.length > 0 ? h('ol', { className: 'conflicts' }, lines) : '';
}

const chosen = conflicts =>
  [...new Set(conflicts.map(({ properties }) => properties.number))].map(number => ({
    number,
    take: byId(`settle-${number}`).value,
  }));
