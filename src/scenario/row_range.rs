//! Ranges of a mix row's numbers: wide enough for any machine, narrow enough that every figure stays finite.

/// Machines.
pub const COUNT: (f64, f64) = (0.0, 1e9);
/// IT power, kW.
pub const POWER_KW: (f64, f64) = (0.0, 1e8);
/// Price of a machine, $.
pub const PRICE_USD: (f64, f64) = (0.0, 1e9);
/// Hashrate of a miner, TH/s.
pub const HASHRATE_TH: (f64, f64) = (0.001, 1e6);
/// Power of a miner at the wall, W.
pub const WATTS: (f64, f64) = (0.1, 1e7);
/// All-in IT power of a GPU, kW.
pub const GPU_KW: (f64, f64) = (0.001, 1e4);
/// Rent of a GPU, $/h.
pub const GPU_RENT: (f64, f64) = (0.0, 1000.0);
/// Landlord's capital cost, $/kW IT.
pub const LEASE_CAPEX: (f64, f64) = (0.0, 100_000.0);
/// Rent of leased space, $/kW-month.
pub const LEASE_RENT: (f64, f64) = (0.0, 2000.0);
