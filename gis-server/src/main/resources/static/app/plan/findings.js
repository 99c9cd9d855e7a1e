import { button, byId, h } from '../dom.js';
import { t } from '../language.js';

/** What is wrong, each with the way to its place and to the repairs that the server proposes. */
export function showFindings(desk) {
  const { errors, warnings, findings } = desk.findings;
  const count = h('p', { className: errors > 0 ? 'errors' : 'hint' }, t('findingCount', { errors, warnings }));
  byId('findings').replaceChildren(count, h('ul', {}, findings.map(finding => line(desk, finding))));
}

function line(desk, finding) {
  const proposals = h('div', {});
  const place = h('button', { type: 'button', className: 'plain', onclick: () => desk.goTo(finding) }, finding.message);
  const look = finding.repairs
    ? button(`repairs-${finding.id}`, t('repairs', { n: finding.repairs }), () => showRepairs(desk, finding, proposals))
    : null;
  return h('li', { className: finding.severity.toLowerCase() }, place, look, proposals);
}

async function showRepairs(desk, finding, into) {
  try {
    const { repairs } = await desk.draft.repairs(finding.id);
    into.replaceChildren(...repairs.map(repair => proposal(desk, finding, repair)));
    if (repairs.length > 0) desk.preview(repairs[0]);
  } catch (problem) {
    desk.tell(problem);
  }
}

function proposal(desk, finding, repair) {
  const effect = t('repairEffect', { squareMeters: repair.squareMeters.toFixed(1), meters: repair.greatestMeters.toFixed(2) });
  const accept = () => desk.change(() => desk.draft.mend(finding.id, repair.number));
  return h(
    'div',
    { className: 'repair', onmouseenter: () => desk.preview(repair) },
    h('p', {}, repair.what, h('small', {}, effect)),
    h('button', { type: 'button', className: 'accept', onclick: accept }, t('accept')),
  );
}
