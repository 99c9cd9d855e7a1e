import { stretch } from './stretch.js';

/**
 * Each tool asks for what it needs, step by step, and gives the operation that results. `ask` shows the sentence that says
 * what to do next, with a button "enough" where that is possible; `hand` waits for it to be done on the map. A text in the
 * operation's place says why there is none.
 */
export const TOOLS = {
  async split({ layer, hand, ask, choose, signal }) {
    ask('splitPick');
    const { grid, at } = await hand.pick(signal);
    choose([grid]);
    ask('splitDraw');
    const line = await hand.draw('LineString', signal);
    const code = grid.getId();
    return {
      operation: 'split',
      layer,
      grid: code,
      lines: [line],
      parts: [{ at: { type: 'Point', coordinates: at }, code }],
    };
  },

  async moveBorder({ layer, hand, ask, choose, draft, showBorder, signal }) {
    const { left, right } = await pickTwo('moveBorderFirst', 'moveBorderSecond', { hand, ask, choose, signal });
    const lines = await draft.border(layer, left, right);
    if (lines.length === 0) return 'moveBorderNone';
    showBorder(lines);
    ask('moveBorderDraw');
    const drawn = await hand.draw('LineString', signal);
    const moved = stretch(lines, drawn.coordinates);
    return moved ? { operation: 'moveBorder', layer, left, right, ...moved } : 'moveBorderPoint';
  },

  async transferGround({ layer, hand, ask, choose, signal }) {
    const { left, right } = await pickTwo('transferFrom', 'transferTo', { hand, ask, choose, signal });
    ask('transferDraw');
    const ground = await hand.draw('Polygon', signal);
    return { operation: 'transferGround', layer, from: left, to: right, ground };
  },

  async merge({ layer, hand, ask, choose, signal }) {
    const chosen = [];
    for (;;) {
      const isEnough = chosen.length > 1;
      const picked = await hand.pick(signal, ask(isEnough ? 'mergeMore' : 'mergePick', isEnough));
      if (!picked) break;
      const place = chosen.findIndex(grid => grid.getId() === picked.grid.getId());
      if (place < 0) chosen.push(picked.grid);
      else chosen.splice(place, 1);
      choose(chosen);
    }
    const grids = chosen.map(grid => grid.getId());
    return { operation: 'merge', layer, grids, into: { code: grids[0] } };
  },
};

async function pickTwo(first, second, { hand, ask, choose, signal }) {
  ask(first);
  const one = await hand.pick(signal);
  choose([one.grid]);
  ask(second);
  let other;
  do {
    other = await hand.pick(signal);
  } while (other.grid.getId() === one.grid.getId());
  choose([one.grid, other.grid]);
  return { left: one.grid.getId(), right: other.grid.getId() };
}
