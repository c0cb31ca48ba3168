// The same futures in plain JavaScript, as one would write them who knows the language: typed arrays, no objects in the
// inner loop, the browser's own sort. `plan` has what the site does as assumed; see futures.rs.

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
    return (result + 0.5) / 4294967296;
  };
}

// Wichura's AS 241, as in the program.
function normal(p) {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return q * (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r
      + 45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r + 133.14166789178437745) * r
      + 3.387132872796366608)
      / (((((((5226.495278852854561 * r + 28729.085735721942674) * r + 39307.89580009271061) * r + 21213.794301586595867) * r
      + 5394.1960214247511077) * r + 687.1870074920579083) * r + 42.313330701600911252) * r + 1.0);
  }
  let r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  let size;
  if (r <= 5) {
    r -= 1.6;
    size = (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r
      + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r + 4.6303378461565452959) * r
      + 1.42343711074968357734)
      / (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r
      + 0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r + 2.05319162663775882187) * r
      + 1.0);
  } else {
    r -= 5;
    size = (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r
      + 0.026532189526576123093) * r + 0.29656057182850489123) * r + 1.7848265399172913358) * r + 5.4637849111641143699) * r
      + 6.6579046435011037772)
      / (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r
      + 7.868691311456132591e-4) * r + 0.0148753612908506148525) * r + 0.13692988092273580531) * r + 0.59983220655588793769) * r
      + 1.0);
  }
  return q < 0 ? -size : size;
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

// Spearman's; no two values are equal.
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

window.simulate = (plan) => {
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
  const cash = Array.from({ length: months + 1 }, () => new Float64Array(futures));
  const present = new Float64Array(rows.length);
  for (let future = 0; future < futures; future++) {
    let [x, y, sumPrice, sumRent] = [0, 0, 0, 0];
    let sum = -plan.spending[0];
    let total = -plan.spending[0];
    let left = plan.reserve;
    let isOut = false;
    present.fill(0);
    cash[0][future] = sum;
    for (let k = 0; k < months; k++) {
      if (k > 0) {
        const one = normal(random());
        const other = normal(random());
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
      cash[k + 1][future] = sum;
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
