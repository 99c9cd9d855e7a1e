import { kindPattern } from './colours.js';
import { byId, h } from './dom.js';
import { find, t } from './language.js';

/** Layers of the city that have a well-known code are named in the reader's language. */
export const layerName = layer => find(`layer.${layer.code}`) ?? layer.name;
export const kindName = kind => find(`kind.${kind}`) ?? kind;

/** The layer switch; it is the legend too. Returns a function that shows which layers the zoom hides. */
export function showLegend(city, layers) {
  const hints = new Map();
  const rows = city.layers.map(layer => {
    const hint = h('span', { className: 'zoom-hint' });
    hints.set(layer, hint);
    const box = h('input', { type: 'checkbox', checked: layers.isShown(layer.code) });
    box.dataset.layer = layer.code;
    box.addEventListener('change', () => layers.show(layer.code, box.checked));
    const swatch = h('i', { className: `line level${Math.min(layer.level, 3)}${layer.family > 0 ? ' dashed' : ''}` });
    const row = h('label', {}, box, swatch, h('span', {}, layerName(layer)), hint);
    return [row, layer.kinds.length > 0 ? h('ul', {}, layer.kinds.map((kind, i) => kindRow(kind, i))) : null];
  });
  const names = h('input', { type: 'checkbox', checked: layers.names, id: 'names' });
  names.addEventListener('change', () => layers.showNames(names.checked));
  byId('layer-list').replaceChildren(
    ...rows.flat().filter(Boolean),
    h('label', { className: 'names' }, names, h('span', {}, t('names'))),
    h('p', {}, t('legendOwner')),
  );
  byId('layers').hidden = city.layers.length === 0;
  const refresh = () =>
    hints.forEach((hint, layer) => {
      hint.textContent = layers.isInView(layer) ? t('count', { n: layer.gridCount }) : t('zoomIn');
    });
  refresh();
  return refresh;
}

function kindRow(kind, index) {
  const size = Math.round(20 * devicePixelRatio);
  const canvas = h('canvas', { width: size, height: size, className: 'swatch' });
  const pen = canvas.getContext('2d');
  pen.fillStyle = kindPattern(index) ?? 'transparent';
  pen.fillRect(0, 0, size, size);
  return h('li', {}, canvas, kindName(kind));
}
