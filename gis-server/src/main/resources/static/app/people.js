import { h } from './dom.js';
import { find, t } from './language.js';

/** Who acts beside the owner: each part is there only when the answer has something to say about it. */
export function people(answer) {
  return [
    some('lead', answer.lead, ({ name, unit, window }) => row(name, unit, window ? window.replace('/', '–') : null)),
    some('roles', answer.roles, ({ role, name, unit }) => row(name, unit, find(`role.${role}`) ?? role)),
    zone(answer),
    some('stations', answer.stations, ({ name, unit, distanceMeters }) => row(name, unit, metres(distanceMeters))),
    some('ladder', answer.ladder, ({ name, unit }) => row(name, unit)),
  ].filter(Boolean);
}

/** How far the nearest line is at which another unit would answer. */
export const borderDistance = ({ border }) => metres(border?.distanceMeters);

function zone({ zones, obliged }) {
  if (!zones?.length) return null;
  const names = zones.map(({ name }) => h('p', { className: 'zone' }, name));
  const units = (obliged ?? []).map(({ name, unit, basis }) => row(name, unit, find(`obliged.${basis}`) ?? basis));
  const body = units.length > 0 ? [h('p', { className: 'hint' }, t('obliged')), list(units)] : [];
  return h('section', { className: 'zones' }, h('h3', {}, t('zones')), names, body);
}

function some(key, members, each) {
  return members?.length ? h('section', { className: key }, h('h3', {}, t(key)), list(members.map(each))) : null;
}

const list = rows => h('ol', { className: 'people' }, rows);

function row(name, unit, remark) {
  return h('li', {}, h('b', {}, name), remark ? h('i', {}, remark) : null, h('code', {}, unit));
}

function metres(distance) {
  if (distance === undefined) return null;
  return t('metres', { n: distance < 10 ? distance.toFixed(1) : Math.round(distance) });
}
