// The same simulation in plain JavaScript, as somebody who knows the language would write it: typed arrays, no objects
// in the inner loop, the browser's own sort. `plan` has the site's assumed months; see futures.rs. Cash by month is
// computed only if `hasMonths` is true, as in the page.

// Xoshiro128** (Blackman and Vigna, 2018).
function generator(seed) {
  const s = new Uint32Array(4);
  for (let i = 0; i < 4; i++) {
    seed = (seed + 0x9e3779b9) | 0;
    let z = seed ^ (seed >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    s[i] = z ^ (z >>> 15);
  }
  return () => {
    const x = Math.imul(s[1], 5);
    const result = Math.imul((x << 7) | (x >>> 25), 9) >>> 0;
    const t = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = (s[3] << 11) | (s[3] >>> 21);
    return result;
  };
}

// The ziggurat, as in the program. One random number gives both the layer and the place in it.
const TAIL = 3.654152885361009;
const AREA = 0.00492867323399;
const height = (x) => Math.exp(-0.5 * x * x);
const layers = new Float64Array(257);
layers[0] = AREA / height(TAIL);
layers[1] = TAIL;
for (let above = 2; above < 256; above++) {
  const below = layers[above - 1];
  layers[above] = Math.sqrt(-2 * Math.log(AREA / below + height(below)));
}

function normal(random) {
  for (;;) {
    const drawn = random();
    const layer = drawn & 255;
    const x = ((drawn >>> 8) / 8388608 - 1) * layers[layer];
    if (Math.abs(x) < layers[layer + 1]) return x;
    const found = atTheEdge(random, layer, x);
    if (found !== null) return found;
  }
}

function atTheEdge(random, layer, x) {
  const share = () => (random() + 0.5) / 4294967296;
  while (layer === 0) {
    const beyond = -Math.log(share()) / TAIL;
    if (-2 * Math.log(share()) >= beyond * beyond) return x < 0 ? -TAIL - beyond : TAIL + beyond;
  }
  const [low, high] = [height(layers[layer]), height(layers[layer + 1])];
  return high + (low - high) * share() < height(x) ? x : null;
}

function percentile(sorted, share) {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below];
  return low + (sorted[Math.min(below + 1, sorted.length - 1)] - low) * (at - below);
}

function percentiles(values) {
  const sorted = Float64Array.from(values).sort();
  return [0.05, 0.25, 0.5, 0.75, 0.95].map((share) => percentile(sorted, share));
}

// Spearman's rank correlation of values of which no two are equal.
function rankCorrelation(one, other) {
  const ranks = (values) => {
    const places = Uint32Array.from(values, (_, place) => place).sort((a, b) => values[a] - values[b]);
    const found = new Float64Array(values.length);
    places.forEach((place, rank) => { found[place] = rank - (values.length - 1) / 2; });
    return found;
  };
  const [a, b] = [ranks(one), ranks(other)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  return ab / Math.sqrt(aa * bb);
}

window.simulate = (plan, hasMonths) => {
  const { futures, months, discount, rows } = plan;
  const random = generator(plan.seed);
  const bitcoinStep = plan.bitcoin / Math.sqrt(12);
  const rentStep = plan.rent / Math.sqrt(12);
  const own = Math.sqrt(1 - plan.correlation * plan.correlation);
  const worth = rows.map(() => new Float64Array(futures));
  const npv = new Float64Array(futures);
  const meanPrice = new Float64Array(futures);
  const meanRent = new Float64Array(futures);
  const runsOut = new Uint32Array(months);
  const cash = Array.from({ length: hasMonths ? months + 1 : 0 }, () => new Float64Array(futures));
  const present = new Float64Array(rows.length);
  for (let future = 0; future < futures; future++) {
    let [x, y, sumPrice, sumRent] = [0, 0, 0, 0];
    let sum = -plan.spending[0];
    let total = -plan.spending[0];
    let left = plan.reserve;
    let isOut = false;
    present.fill(0);
    if (hasMonths) cash[0][future] = sum;
    for (let k = 0; k < months; k++) {
      if (k > 0) {
        const one = normal(random);
        const other = normal(random);
        x += bitcoinStep * one;
        y += rentStep * (plan.correlation * one + own * other);
      }
      const price = Math.exp(x);
      const earned = price / Math.exp(plan.response * x);
      const rent = Math.exp(y);
      sumPrice += price;
      sumRent += rent;
      let month = -plan.fixed;
      for (let r = 0; r < rows.length; r++) {
        const row = rows[r];
        let revenue = row.revenue[k];
        let flow;
        if (row.use === 0) {
          revenue *= earned;
          flow = revenue < row.power[k] ? -row.other[k] : revenue - row.power[k] - row.other[k];
        } else {
          if (row.use === 1) revenue *= rent;
          flow = revenue - row.power[k] - row.other[k];
        }
        present[r] += flow * discount[k + 1];
        month += flow;
      }
      sum += month - plan.spending[k + 1];
      total += (month - plan.spending[k + 1]) * discount[k + 1];
      if (hasMonths) cash[k + 1][future] = sum;
      left += month;
      if (left < 0 && !isOut) {
        isOut = true;
        runsOut[k] += 1;
      }
    }
    for (let r = 0; r < rows.length; r++) {
      worth[r][future] = (present[r] + rows[r].rest) * rows[r].yearly;
    }
    npv[future] = total + plan.rest;
    meanPrice[future] = sumPrice / months;
    meanRent[future] = sumRent / months;
  }
  const uses = worth.map((values) => {
    const sorted = Float64Array.from(values).sort();
    const dots = Array.from({ length: 50 }, (_, dot) => percentile(sorted, (dot + 0.5) / 50));
    return { dots, below: values.reduce((count, usd) => count + (usd < 0), 0) / futures };
  });
  return {
    uses,
    ahead: [1, 2].map((r) => worth[r].reduce((count, usd, i) => count + (usd > worth[0][i]), 0) / futures),
    fan: cash.map(percentiles),
    runsOut,
    hangs: [rankCorrelation(meanPrice, npv), rankCorrelation(meanRent, npv)],
    npv: percentiles(npv),
  };
};
