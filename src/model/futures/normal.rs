//! The inverse of the normal distribution.
//!
//! Wichura, "Algorithm AS 241: The percentage points of the normal distribution", *Applied Statistics* 37 (1988), routine
//! PPND16: relative accuracy about 1e-16. One draw becomes one normal, and a larger draw a larger normal, which the
//! ziggurat of `rand_distr` (a table of 4 kB besides) and Box and Muller's pairs do not give.

use libm::log;

/// Numerator and denominator of a ratio of polynomials, the constant first.
type Ratio = ([f64; 8], [f64; 8]);

/// |p − ½| at most 0.425.
#[expect(clippy::excessive_precision, reason = "as published")]
const MIDDLE: Ratio = (
    [
        3.387_132_872_796_366_608_0,
        133.141_667_891_784_377_45,
        1_971.590_950_306_551_442_7,
        13_731.693_765_509_461_125,
        45_921.953_931_549_871_457,
        67_265.770_927_008_700_853,
        33_430.575_583_588_128_105,
        2_509.080_928_730_122_672_7,
    ],
    [
        1.0,
        42.313_330_701_600_911_252,
        687.187_007_492_057_908_30,
        5_394.196_021_424_751_107_7,
        21_213.794_301_586_595_867,
        39_307.895_800_092_710_610,
        28_729.085_735_721_942_674,
        5_226.495_278_852_854_561_0,
    ],
);
/// r = √(−ln of the tail) at most 5.
#[expect(clippy::excessive_precision, reason = "as published")]
const TAIL: Ratio = (
    [
        1.423_437_110_749_683_577_34,
        4.630_337_846_156_545_295_90,
        5.769_497_221_460_691_405_50,
        3.647_848_324_763_204_605_04,
        1.270_458_252_452_368_382_58,
        2.417_807_251_774_506_117_70e-1,
        2.272_384_498_926_918_458_33e-2,
        7.745_450_142_783_414_076_40e-4,
    ],
    [
        1.0,
        2.053_191_626_637_758_821_87,
        1.676_384_830_183_803_849_40,
        6.897_673_349_851_000_045_50e-1,
        1.481_039_764_274_800_745_90e-1,
        1.519_866_656_361_645_719_66e-2,
        5.475_938_084_995_344_946_00e-4,
        1.050_750_071_644_416_843_24e-9,
    ],
);
/// r beyond 5.
#[expect(clippy::excessive_precision, reason = "as published")]
const FAR: Ratio = (
    [
        6.657_904_643_501_103_777_20,
        5.463_784_911_164_114_369_90,
        1.784_826_539_917_291_335_80,
        2.965_605_718_285_048_912_30e-1,
        2.653_218_952_657_612_309_30e-2,
        1.242_660_947_388_078_438_60e-3,
        2.711_555_568_743_487_578_15e-5,
        2.010_334_399_292_288_132_65e-7,
    ],
    [
        1.0,
        5.998_322_065_558_879_376_90e-1,
        1.369_298_809_227_358_053_10e-1,
        1.487_536_129_085_061_485_25e-2,
        7.868_691_311_456_132_591_00e-4,
        1.846_318_317_510_054_681_80e-5,
        1.421_511_758_316_445_888_70e-7,
        2.044_263_103_389_939_785_64e-15,
    ],
);

/// The value below which a standard normal falls with a probability, strictly between 0 and 1.
///
/// ```
/// use wattworth::model::futures::normal::quantile;
///
/// // As every table of the normal distribution has it.
/// assert!((quantile(0.975) - 1.959_963_984_540_054).abs() < 1e-15);
/// ```
#[must_use]
pub fn quantile(probability: f64) -> f64 {
    let from_middle = probability - 0.5;
    if from_middle.abs() <= 0.425 {
        return from_middle * ratio(&MIDDLE, 0.180_625 - from_middle * from_middle);
    }
    let tail = if from_middle < 0.0 {
        probability
    } else {
        1.0 - probability
    };
    let r = (-log(tail)).sqrt();
    let size = if r <= 5.0 {
        ratio(&TAIL, r - 1.6)
    } else {
        ratio(&FAR, r - 5.0)
    };
    if from_middle < 0.0 { -size } else { size }
}

fn ratio((above, below): &Ratio, at: f64) -> f64 {
    polynomial(above, at) / polynomial(below, at)
}

/// Horner's rule, written out: a browser that has just loaded the page is slow at loops.
fn polynomial(&[a, b, c, d, e, f, g, h]: &[f64; 8], at: f64) -> f64 {
    ((((((h * at + g) * at + f) * at + e) * at + d) * at + c) * at + b) * at + a
}
