/**
 * Coordinate systems, for display only: where to put the pin, what the pointer's read-out says. Answers come from the
 * server. Checked against the same cases as the server's own mathematics.
 */
const A = 6378245.0;
const EE = 0.00669342162296594323;
const X_PI = (Math.PI * 3000) / 180;
const { sin, cos, sqrt, abs, atan2, PI } = Math;

function wave(x) {
  return ((20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2) / 3;
}

function gcj02([lon, lat]) {
  const x = lon - 105;
  const y = lat - 35;
  let dLat = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + wave(x);
  dLat += ((20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * 2) / 3;
  dLat += ((160 * sin((y / 12) * PI) + 320 * sin((y * PI) / 30)) * 2) / 3;
  let dLon = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + wave(x);
  dLon += ((20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * 2) / 3;
  dLon += ((150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * 2) / 3;
  const phi = (lat * PI) / 180;
  const magic = 1 - EE * sin(phi) ** 2;
  return [
    lon + (dLon * 180) / ((A / sqrt(magic)) * cos(phi) * PI),
    lat + (dLat * 180) / (((A * (1 - EE)) / (magic * sqrt(magic))) * PI),
  ];
}

function bd09(position) {
  const [lon, lat] = gcj02(position);
  const z = sqrt(lon * lon + lat * lat) + 0.00002 * sin(lat * X_PI);
  const theta = atan2(lat, lon) + 0.000003 * cos(lon * X_PI);
  return [z * cos(theta) + 0.0065, z * sin(theta) + 0.006];
}

/** The shifts have no closed inverse; they are small and smooth, so stepping back by the error converges. */
function inverse(shift) {
  return ([lon, lat]) => {
    let [x, y] = [lon, lat];
    for (let step = 0; step < 12; step++) {
      const [sx, sy] = shift([x, y]);
      x -= sx - lon;
      y -= sy - lat;
    }
    return [x, y];
  };
}

/** Gauss-Krüger, zone of 3 degrees at 120° E, by Krüger's series: exact to a millimetre in the zone. */
const F = 1 / 298.257222101;
const N = F / (2 - F);
const RADIUS = (6378137 / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const E = sqrt(F * (2 - F));
const TO_PLANE = [N / 2 - (2 * N ** 2) / 3 + (5 * N ** 3) / 16, (13 * N ** 2) / 48 - (3 * N ** 3) / 5, (61 * N ** 3) / 240];
const TO_GLOBE = [N / 2 - (2 * N ** 2) / 3 + (37 * N ** 3) / 96, N ** 2 / 48 + N ** 3 / 15, (17 * N ** 3) / 480];
const MERIDIAN = (120 * PI) / 180;

function series(terms, xi, eta, sign) {
  let [x, y] = [xi, eta];
  terms.forEach((term, i) => {
    const k = 2 * (i + 1);
    x += sign * term * sin(k * xi) * Math.cosh(k * eta);
    y += sign * term * cos(k * xi) * Math.sinh(k * eta);
  });
  return [x, y];
}

function toPlane([lon, lat]) {
  const s = sin((lat * PI) / 180);
  const tau = Math.sinh(Math.atanh(s) - E * Math.atanh(E * s));
  const l = (lon * PI) / 180 - MERIDIAN;
  const [xi, eta] = series(TO_PLANE, atan2(tau, cos(l)), Math.asinh(sin(l) / Math.hypot(tau, cos(l))), 1);
  return [500000 + RADIUS * eta, RADIUS * xi];
}

function toGlobe([east, north]) {
  const [xi, eta] = series(TO_GLOBE, north / RADIUS, (east - 500000) / RADIUS, -1);
  const conformal = Math.asin(sin(xi) / Math.cosh(eta));
  let s = sin(conformal);
  for (let step = 0; step < 8; step++) s = Math.tanh(Math.atanh(sin(conformal)) + E * Math.atanh(E * s));
  return [((MERIDIAN + atan2(Math.sinh(eta), cos(xi))) * 180) / PI, (Math.asin(s) * 180) / PI];
}

const same = position => position;
const SYSTEMS = {
  WGS84: { from: same, to: same, decimals: 6 },
  GCJ02: { from: gcj02, to: inverse(gcj02), decimals: 6 },
  BD09: { from: bd09, to: inverse(bd09), decimals: 6 },
  'EPSG:4549': { from: toPlane, to: toGlobe, decimals: 2, meters: true },
};

export const isKnown = crs => crs in SYSTEMS;
export const isPlane = crs => Boolean(SYSTEMS[crs].meters);
export const toWgs84 = (crs, position) => SYSTEMS[crs].to(position);
export const fromWgs84 = (crs, position) => SYSTEMS[crs].from(position);
export const format = (crs, position) => position.map(v => v.toFixed(SYSTEMS[crs].decimals)).join(', ');

/** Two numbers with a comma or spaces between; null for anything else. */
export function parse(text) {
  const parts = text.trim().split(/\s*[,，;；\s]\s*/);
  const numbers = parts.map(Number);
  return parts.length === 2 && parts.every(part => part !== '') && numbers.every(Number.isFinite) ? numbers : null;
}
