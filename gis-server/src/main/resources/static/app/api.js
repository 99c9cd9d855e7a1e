import { authorization, renew } from './account.js';
import { language, t } from './language.js';

/** What went wrong with a request, in words for the reader. */
export class Problem extends Error {
  /** @param body whatever else the server tells: where, what stands against it */
  constructor(title, detail, status, body = {}) {
    super(detail ?? title);
    this.title = title;
    this.status = status;
    this.body = body;
  }
}

let onReach = () => {};
/** Tells the listener after each request whether the server answered at all, and since when without its database. */
export const watchServer = listener => (onReach = listener);

export function address(path, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '' && value !== null);
  const query = new URLSearchParams(given).toString();
  return `api/v1/${path}${query ? '?' + query : ''}`;
}

let askToSignIn = async () => false;
/** Whom to ask for a sign-in when the server wants one. */
export const watchRefusal = ask => (askToSignIn = ask);

async function send(method, path, { parameters, body, tag, signal } = {}) {
  try {
    return await fetch(address(path, parameters), {
      method,
      signal,
      cache: 'no-cache',
      headers: {
        'Accept-Language': language(),
        ...authorization(),
        ...(tag ? { 'If-Match': tag } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    onReach(false);
    throw new Problem(t('offline'));
  }
}

/**
 * The body and the tag of an answer. The token may have run out; if the session has too, the reader signs in and the
 * question is asked again.
 */
export async function request(method, path, options) {
  let response = await send(method, path, options);
  if (response.status === 401 && (await renew().catch(() => false))) response = await send(method, path, options);
  if (response.status === 401 && (await askToSignIn())) response = await send(method, path, options);
  onReach(true, response.headers.get('Gridward-Stale'));
  const body = response.status === 204 ? null : await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return { body, tag: response.headers.get('ETag') };
  const detail = body?.detail ?? t('unreadable', { status: response.status });
  throw new Problem(body?.title ?? t('failed'), detail, response.status, body);
}

export const get = async (path, parameters, signal) => (await request('GET', path, { parameters, signal })).body;
