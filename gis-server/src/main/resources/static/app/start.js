import { byId, copyButton, h } from './dom.js';
import { t } from './language.js';

const SAMPLE = 'java -jar gis-server/target/gis-server.jar --sample';
const LOAD = 'java -jar importers/target/importers-exec.jar load FILE --layer beat --code-field BEAT --units same --publish';

/** What a server without any edition says: how to get one. */
export function showStart() {
  document.body.classList.add('empty');
  byId('start').replaceChildren(
    h('h2', {}, t('startTitle')),
    h('p', {}, t('startText')),
    way('startSample', SAMPLE),
    way('startOwn', LOAD),
    h('p', {}, t('startAgain')),
  );
  byId('start').hidden = false;
}

function way(key, command) {
  return h(
    'article',
    {},
    h('h3', {}, t(key)),
    h('p', {}, t(`${key}Text`)),
    h('div', { className: 'command' }, h('code', {}, command), copyButton(t('copy'), t('copied'), () => command)),
  );
}
