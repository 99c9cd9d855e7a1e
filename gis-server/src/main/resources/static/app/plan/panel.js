import { button, byId, h } from '../dom.js';
import { formatDate, t } from '../language.js';
import { layerName } from '../legend.js';
import { showFindings } from './findings.js';
import { TOOLS } from './tools.js';
import { showWay } from './way.js';

/**
 * All that the panel says of a draft.
 *
 * @param conflicts features of a rebase that was refused
 * @param isBehind whether its base is known to be overtaken
 */
export function showDesk(desk, conflicts = [], isBehind = false) {
  showHead(desk);
  showTools(desk);
  showFindings(desk);
  showLog(desk);
  showWay(desk, conflicts, isBehind);
}

function showHead({ draft: { head } }) {
  const from = head.effectiveFrom ? t('from', { date: formatDate(head.effectiveFrom) }) : t('fromPublication');
  byId('head').replaceChildren(
    h('h2', {}, head.title),
    h(
      'p',
      {},
      h('span', { className: `badge ${head.state.toLowerCase()}` }, t(`state.${head.state}`)),
      ` ${t('onEdition', { n: head.base ?? 0 })} · ${from}`,
    ),
    head.documentNumber ? h('p', {}, head.documentNumber) : '',
  );
}

function showTools(desk) {
  const layers = desk.layersToRedraw.map(layer =>
    h('option', { value: layer.code, selected: layer.code === desk.layer }, layerName(layer)),
  );
  const layer = h('select', { id: 'layer', 'aria-label': t('layerInHand') }, layers);
  layer.addEventListener('change', () => {
    desk.layer = layer.value;
    desk.putDown();
  });
  const tools = Object.keys(TOOLS).map(name =>
    button(`tool-${name}`, t(`tool.${name}`), () => desk.take(name), {
      className: desk.tool === name ? 'in-hand' : '',
      'aria-pressed': String(desk.tool === name),
    }),
  );
  const { head } = desk.draft;
  const undo = button('undo', t('undo'), () => desk.change(() => desk.draft.undo()), { disabled: head.operations === 0 });
  const redo = button('redo', t('redo'), () => desk.change(() => desk.draft.redo()), { disabled: head.redoable === 0 });
  byId('toolbox').replaceChildren(layer, ...tools, undo, redo);
}

function showLog({ log }) {
  const lines = log.map(({ number, actor, undone, operation }) =>
    h(
      'li',
      { className: undone ? 'undone' : '', value: number },
      h('span', {}, describe(operation)),
      h('span', { className: 'actor' }, actor),
    ),
  );
  byId('log').replaceChildren(lines.length > 0 ? h('ol', {}, lines) : h('p', { className: 'hint' }, t('noOperations')));
}

/** The operation's name and the grids it names. */
function describe(operation) {
  const { grid, grids, left, right, from, to, row } = operation;
  const codes = [grid, ...(grids ?? []), left, right, from, to, row?.code].filter(Boolean);
  return `${t(`op.${operation.operation}`)} ${codes.join(', ')}`;
}
