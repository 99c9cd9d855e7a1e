import { TEXTS } from './texts.js';

const KEY = 'gridward.language';
const listeners = [];
let current = choose();

/** An explicit ?lang= is a sent link's wish and outranks what this browser remembers. */
function choose() {
  const wishes = [new URLSearchParams(location.search).get('lang'), remembered(), ...navigator.languages];
  for (const wish of wishes) {
    if (/^zh\b/i.test(wish ?? '')) return 'zh-CN';
    if (/^en\b/i.test(wish ?? '')) return 'en';
  }
  return 'en';
}

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage may be forbidden
  }
}

export const language = () => current;

/** The text in the current language; undefined when there is none of that key. */
export const find = key => TEXTS[current][key];

export function t(key, values = {}) {
  return (find(key) ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Fills every element that names its text in data-t, data-t-label. */
export function translate() {
  document.documentElement.lang = current;
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll('[data-t-label]')) {
    element.setAttribute('aria-label', t(element.dataset.tLabel));
  }
}

export const onLanguage = listener => listeners.push(listener);

export function switchLanguage() {
  current = current === 'en' ? 'zh-CN' : 'en';
  try {
    localStorage.setItem(KEY, current);
  } catch {
    // then it lasts until the page is closed
  }
  const address = new URL(location.href);
  if (address.searchParams.has('lang')) {
    address.searchParams.set('lang', current);
    history.replaceState(null, '', address);
  }
  translate();
  listeners.forEach(listener => listener());
}

/** The date of an instant as the server wrote it, in the zone of the scheme, wherever the reader sits. */
export function formatDate(instant) {
  const date = new Date(instant.slice(0, 10));
  return new Intl.DateTimeFormat(current, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** An instant, in the zone of the reader. */
export const formatMoment = instant =>
  new Intl.DateTimeFormat(current, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant));
