import { showProblem } from './answer.js';
import { format, fromWgs84, isPlane, parse, toWgs84 } from './crs.js';
import { byId } from './dom.js';
import { t } from './language.js';

const EXAMPLE = [121.493, 31.23];
const position = byId('position');
const crs = byId('crs');
const asOf = byId('asOf');
const matter = byId('matter');
let asked = null;

export const chosenCrs = () => crs.value;
/** Empty when the question is only whose ground it is. */
export const chosenMatter = () => matter.value.trim();
const example = () => format(crs.value, fromWgs84(crs.value, EXAMPLE));

export function translateForm() {
  byId('axes').textContent = t(isPlane(crs.value) ? 'axesMeters' : 'axesDegrees');
  position.placeholder = example();
}

export function fillForm(date, question) {
  asOf.value = date;
  asked = question;
  if (!question) return;
  crs.value = question.crs;
  matter.value = question.matter ?? '';
  position.value = format(question.crs, question.position);
  translateForm();
}

export function onAsk(ask) {
  byId('ask').addEventListener('submit', event => {
    event.preventDefault();
    const numbers = parse(position.value);
    position.setAttribute('aria-invalid', String(!numbers));
    if (numbers) return ask({ position: numbers, crs: crs.value, matter: chosenMatter() });
    showProblem({ message: t('badPosition', { example: example() }) });
    position.focus();
  });
  crs.addEventListener('change', () => {
    // Only the place that was asked about is said anew in the system just chosen; numbers being typed stay as typed.
    if (asked && position.value === format(asked.crs, asked.position)) {
      const wgs84 = toWgs84(asked.crs, asked.position);
      asked = { ...asked, crs: crs.value, position: fromWgs84(crs.value, wgs84) };
      position.value = format(asked.crs, asked.position);
    }
    translateForm();
  });
}

export const onDate = listen => asOf.addEventListener('change', () => listen(asOf.value));
