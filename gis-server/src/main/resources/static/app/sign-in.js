import { account, onAccount, signIn, signOut } from './account.js';
import { byId } from './dom.js';
import { t } from './language.js';

/** The dialog that asks for name and password, and the button that says who is signed in. */
const dialog = byId('sign-in');
const form = byId('sign-in-form');
let open = null;

/** True once somebody is signed in, false when the reader closes the dialog. Many may ask at once. */
export function askToSignIn() {
  open ??= new Promise(resolve => {
    say('');
    dialog.showModal();
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'done'), { once: true });
  }).finally(() => (open = null));
  return open;
}

function say(text) {
  byId('sign-in-problem').textContent = text;
  byId('sign-in-problem').hidden = !text;
}

async function submit(event) {
  event.preventDefault();
  const button = byId('sign-in-submit');
  button.disabled = true;
  try {
    const problem = await signIn(form.elements.name.value.trim(), form.elements.password.value);
    if (problem) {
      say(problem.detail ?? t('failed'));
      form.elements.password.select();
    } else {
      form.reset();
      dialog.close('done');
    }
  } catch {
    say(t('offline'));
  } finally {
    button.disabled = false;
  }
}

export function showAccount() {
  const user = account();
  byId('account').textContent = user ? t('signOut') : t('signIn');
  byId('account').title = user ? t('signedInAs', { name: user.displayName }) : '';
  byId('who').textContent = user ? user.displayName : '';
  byId('who').hidden = !user;
  byId('to-plan')?.toggleAttribute('hidden', !user);
}

/** What was shown to one reader is not left to the next. */
async function leave() {
  try {
    await signOut();
  } finally {
    location.reload();
  }
}

form.addEventListener('submit', submit);
byId('sign-in-cancel').addEventListener('click', () => dialog.close(''));
byId('account').addEventListener('click', () => (account() ? leave() : askToSignIn().then(done => done && location.reload())));
dialog.addEventListener('cancel', () => (dialog.returnValue = ''));
onAccount(showAccount);
