import { language } from './language.js';

/**
 * Who is signed in. The session's cookie is out of reach for scripts and goes to /session only; what goes with the other
 * requests is a token of ten minutes that lives in this variable and nowhere else.
 */
let token = null;
let user = null;
const listeners = [];

export const onAccount = listener => listeners.push(listener);
export const account = () => user;
export const authorization = () => (token ? { Authorization: `Bearer ${token}` } : {});

function become(session) {
  token = session?.token ?? null;
  user = session ? { name: session.name, displayName: session.displayName } : null;
  listeners.forEach(listener => listener());
}

/** The server lets only this page, which can read the cookie, change a session. */
function proof() {
  const found = document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN='));
  return found ? { 'X-XSRF-TOKEN': decodeURIComponent(found.split('=')[1]) } : {};
}

const send = (method, path = '', body) =>
  fetch(`session${path}`, {
    method,
    cache: 'no-store',
    headers: {
      'Accept-Language': language(),
      ...(method === 'GET' ? {} : proof()),
      ...(body ? { 'Content-Type': 'application/json' } : {}),
    },
    body: body && JSON.stringify(body),
  });

/** Goes on with the session of this browser, if there is one. */
export async function restore() {
  try {
    const response = await send('GET');
    if (response.ok && (await response.json()).signedIn) await renew();
  } catch {
    // the first question to the API tells that the server is away
  }
}

let renewal = null;
/** A new token from the session; false when nobody is signed in. Many may ask at once, the server is asked once. */
export function renew() {
  renewal ??= fetchToken().finally(() => (renewal = null));
  return renewal;
}

async function fetchToken() {
  const response = await send('POST', '/token');
  become(response.ok ? await response.json() : null);
  return response.ok;
}

/** Undefined when it went well, else the problem as the server tells it. */
export async function signIn(name, password) {
  await send('GET');
  const response = await send('POST', '', { name, password });
  const body = await response.json().catch(() => undefined);
  if (!response.ok) return body ?? {};
  become(body);
}

export async function signOut() {
  await send('GET');
  await send('DELETE');
  become(null);
}
