/** An element. Children that are text become text nodes, so stored names can never turn into markup. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== 'list') element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
  return element;
}

export const byId = id => document.getElementById(id);

export const button = (id, label, onclick, more = {}) => h('button', { type: 'button', id, onclick, ...more }, label);

/** A button that copies; says so for a moment. */
export function copyButton(label, done, text) {
  const button = h('button', { type: 'button', className: 'copy' }, label);
  button.addEventListener('click', async () => {
    await copy(text());
    button.textContent = done;
    setTimeout(() => (button.textContent = label), 1500);
  });
  return button;
}

async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // the clipboard is closed to pages served over plain HTTP from another host
  const field = h('textarea', { value: text });
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
