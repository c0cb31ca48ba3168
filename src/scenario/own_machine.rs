//! Initial values of a machine of the user's own, before its figures are typed: typical of machines new in 2025.

use super::Machine;

impl Machine {
    /// What a miner of one's own starts from, before its figures are typed.
    #[must_use]
    pub fn own_asic() -> Self {
        Self::OwnAsic {
            th_s: 200.0,
            watts: 3500.0,
            usd: 3200.0,
            name: String::new(),
        }
    }

    /// What a GPU of one's own starts from, before its figures are typed.
    #[must_use]
    pub fn own_gpu() -> Self {
        Self::OwnGpu {
            kw: 1.4,
            usd: 36_000.0,
            rent_usd_per_hour: 2.0,
            name: String::new(),
        }
    }
}
