import { isKnown, parse } from './crs.js';

/**
 * The part of the address behind '#': #at=lon,lat,zoom&ask=x,y&crs=GCJ02&matter=09001&asOf=2026-11-01. Whoever gets the link sees the
 * same ground and asks the same question.
 */
export function readAddress() {
  const words = new URLSearchParams(location.hash.slice(1));
  const at = (words.get('at') ?? '').split(',').map(Number);
  const ask = parse(words.get('ask') ?? '');
  const crs = words.get('crs') ?? 'WGS84';
  return {
    at: at.length === 3 && at.every(Number.isFinite) ? { lon: at[0], lat: at[1], zoom: at[2] } : null,
    ask: ask && isKnown(crs) ? { position: ask, crs, matter: words.get('matter') ?? '' } : null,
    asOf: /^\d{4}-\d\d-\d\d$/.test(words.get('asOf') ?? '') ? words.get('asOf') : '',
  };
}

/** A new question is a step that the Back button takes back; a moved map is not. */
export function writeAddress({ at, ask, asOf }, isStep) {
  const words = [];
  if (at) words.push(`at=${at.lon.toFixed(6)},${at.lat.toFixed(6)},${at.zoom.toFixed(2)}`);
  if (ask) words.push(`ask=${ask.position.join(',')}`);
  if (ask && ask.crs !== 'WGS84') words.push(`crs=${ask.crs}`);
  if (ask?.matter) words.push(`matter=${encodeURIComponent(ask.matter)}`);
  if (asOf) words.push(`asOf=${asOf}`);
  const hash = '#' + words.join('&');
  if (hash !== location.hash) history[isStep ? 'pushState' : 'replaceState'](null, '', hash);
}
