import { address } from './api.js';
import { format } from './crs.js';
import { byId, copyButton, h } from './dom.js';
import { find, formatDate, t } from './language.js';
import { kindName, layerName } from './legend.js';
import { borderDistance, people } from './people.js';
import { softColour, strongColour } from './colours.js';

const fill = (...parts) => byId('answer').replaceChildren(...parts.flat().filter(Boolean));

export const showHint = () => fill(h('p', { className: 'hint' }, t('hint')));
export const showAsking = () => byId('answer').classList.add('asking');

export function showProblem(problem) {
  byId('answer').classList.remove('asking');
  const title = problem.title && problem.title !== problem.message ? h('strong', {}, problem.title) : null;
  fill(h('div', { className: 'problem', role: 'alert' }, title, h('p', {}, problem.message)));
}

/** The answer in the order in which a dispatcher reads it: who, by what right, where, why. */
export function showAnswer(answer, { question, city, onClose }) {
  byId('answer').classList.remove('asking');
  const layerOf = code => layerName(city.layers.find(layer => layer.code === code) ?? { code, name: code });
  fill(
    status(answer, onClose),
    answer.owner ? owner(answer.owner) : h('p', { className: 'owner nobody' }, t('nobody')),
    answer.warnings.map(({ message }) => h('p', { className: 'warning' }, message)),
    facts(answer, question),
    people(answer),
    answer.grids.length > 0 ? section('grids', chain(answer.grids, layerOf)) : null,
    answer.border?.touching.length > 0 ? section('touching', chain(answer.border.touching, layerOf)) : null,
    answer.explanation ? section('reasons', reasons(answer.explanation)) : null,
    foot(answer, question),
  );
  // in the sheet of a narrow screen the form would hide it
  if (matchMedia('(max-width: 719px)').matches) byId('answer').scrollIntoView({ block: 'start' });
}

function status({ status: word, border }, onClose) {
  const about = find(`about.${word}`);
  return [
    h(
      'div',
      { className: 'status' },
      h('span', { className: `badge ${word.toLowerCase()}` }, t(`status.${word}`)),
      border?.onBorder ? h('span', { className: 'badge border' }, t('onBorder')) : null,
      h('button', { type: 'button', className: 'close', 'aria-label': t('close'), title: t('close'), onclick: onClose }, '×'),
    ),
    about ? h('p', { className: 'about' }, about) : null,
  ];
}

function owner({ unit, name }) {
  const swatch = h('i', { className: 'unit-colour' });
  swatch.style.backgroundColor = softColour(unit);
  swatch.style.borderColor = strongColour(unit);
  return h('div', { className: 'owner' }, swatch, h('div', {}, h('h2', { id: 'owner' }, name), h('code', {}, unit)));
}

function facts(answer, { crs, position }) {
  const { owner: unit, matter } = answer;
  const row = (key, value) => (value ? [h('dt', {}, t(key)), h('dd', {}, value)] : []);
  return h(
    'dl',
    {},
    row('basis', unit && (find(`basis.${unit.basis}`) ?? unit.basis)),
    row('authority', unit?.legalAuthority),
    row('matter', matter && `${matter.name}（${matter.code}）`),
    row('nearest', borderDistance(answer)),
    row('place', `${format(crs, position)} (${crs})`),
  );
}

const section = (key, body) => h('section', { className: key }, h('h3', {}, t(key)), body);

function chain(grids, layerOf) {
  return h(
    'ol',
    { className: 'chain' },
    grids.map(({ layer, code, kind, name }) =>
      h(
        'li',
        {},
        h('span', { className: 'layer' }, layerOf(layer)),
        h('span', {}, h('b', {}, name), kind ? h('i', {}, kindName(kind)) : null),
        h('code', {}, code),
      ),
    ),
  );
}

function reasons(lines) {
  return h('ol', { className: 'why' }, lines.map(({ rule, text }) => h('li', {}, h('code', {}, rule), h('span', {}, text))));
}

function foot({ state }, question) {
  const { position, crs, asOf, matter } = question;
  const raw = address('resolve', { lon: position[0], lat: position[1], crs, asOf, matter });
  return h(
    'footer',
    {},
    h('p', {}, state ? t('edition', { n: state.edition, date: formatDate(state.effectiveFrom) }) : t('noEdition')),
    h('a', { href: raw, target: '_blank', rel: 'noopener' }, t('raw')),
    copyButton(t('copyLink'), t('copied'), () => location.href),
  );
}
