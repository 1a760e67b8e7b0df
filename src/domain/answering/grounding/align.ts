// Whether a clause says a fact in the fact's own order. The same words in another order may say the opposite: 投资高于经济
// is not 经济高于投资.

/** Shorter runs are chance: every text holds 市 and 企. */
const SHORTEST = 2;
/** A clause pieced together out of more runs rewords nothing. */
const MOST_RUNS = 6;

/**
 * The places of the fact's characters that the clause says, in order; undefined where it says anything else. A verb may
 * come behind its object: 新增专利 and 专利新增.
 */
export function align(said: string, fact: readonly string[]): readonly number[] | undefined {
  const whole = fact.join('');
  const straight = alignInOrder(said, whole);
  if (straight !== undefined) return straight;
  let start = 0;
  for (const clause of fact) {
    const from = start;
    start += clause.length;
    for (let verb = SHORTEST; verb <= Math.min(4, clause.length - SHORTEST); verb += SHORTEST) {
      const order = [...whole].map((_, at) => at);
      order.splice(from + clause.length - verb, 0, ...order.splice(from, verb));
      const turned = alignInOrder(said, order.map((at) => whole[at]).join(''));
      if (turned !== undefined) return turned.map((at) => order[at] ?? at);
    }
  }
  return undefined;
}

function alignInOrder(said: string, fact: string): readonly number[] | undefined {
  const dead = new Set<string>();
  const follow = (at: number, from: number, runs: number): readonly number[] | undefined => {
    if (at === said.length) return [];
    const key = `${at} ${from} ${runs}`;
    if (runs === MOST_RUNS || dead.has(key)) return undefined;
    for (let end = longestRun(said, at, fact, from); end - at >= SHORTEST; end -= 1) {
      const run = said.slice(at, end);
      for (let place = fact.indexOf(run, from); place >= 0; place = fact.indexOf(run, place + 1)) {
        const rest = follow(end, place + run.length, runs + 1);
        if (rest !== undefined) return [...[...run].map((_, index) => place + index), ...rest];
      }
    }
    dead.add(key);
    return undefined;
  };
  return follow(0, 0, 0);
}

function longestRun(said: string, at: number, fact: string, from: number): number {
  let end = at;
  while (end < said.length && fact.indexOf(said.slice(at, end + 1), from) >= 0) end += 1;
  return end;
}
