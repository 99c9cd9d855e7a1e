import { authorization, renew } from './account.js';
import { language, t } from './language.js';

/** What went wrong with a request, in words for the reader. */
export class Problem extends Error {
  constructor(title, detail, status) {
    super(detail ?? title);
    this.title = title;
    this.status = status;
  }
}

let onReach = () => {};
/** Tells the listener after each request whether the server answered at all. */
export const watchServer = listener => (onReach = listener);

export function address(path, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '' && value !== null);
  const query = new URLSearchParams(given).toString();
  return `api/v1/${path}${query ? '?' + query : ''}`;
}

let askToSignIn = async () => false;
/** Whom to ask for a sign-in when the server wants one. */
export const watchRefusal = ask => (askToSignIn = ask);

async function send(path, parameters, signal) {
  try {
    return await fetch(address(path, parameters), {
      signal,
      cache: 'no-cache',
      headers: { 'Accept-Language': language(), ...authorization() },
    });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    onReach(false);
    throw new Problem(t('offline'));
  }
}

/** The token may have run out; if the session has too, the reader signs in and the question is asked again. */
export async function get(path, parameters, signal) {
  let response = await send(path, parameters, signal);
  if (response.status === 401 && (await renew().catch(() => false))) response = await send(path, parameters, signal);
  if (response.status === 401 && (await askToSignIn())) response = await send(path, parameters, signal);
  onReach(true);
  const body = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body;
  throw new Problem(body?.title ?? t('failed'), body?.detail ?? t('unreadable', { status: response.status }), response.status);
}
