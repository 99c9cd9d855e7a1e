/**
 * Tells in body[data-ready] that everything asked for has arrived and is drawn. Tests and printing programs wait for it.
 */
let pending = 0;
let map = null;

/** Something is under way until the returned function is called. */
export function busy() {
  pending++;
  delete document.body.dataset.ready;
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    if (--pending === 0) settle();
  };
}

export function watchMap(it) {
  map = it;
  map.on('movestart', () => {
    delete document.body.dataset.ready;
  });
  // with braces: a listener that returns false would keep the event from all others
  map.on('moveend', () => {
    if (pending === 0) settle();
  });
}

function settle() {
  const say = () => {
    if (pending === 0) document.body.dataset.ready = 'yes';
  };
  if (!map) return say();
  map.once('rendercomplete', say);
  map.render();
}
