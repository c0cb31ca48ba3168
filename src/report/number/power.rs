//! Power and energy.

use super::Numerals;

impl Numerals {
    /// Power or energy, to the digits that matter: 36.9, 92, 0.0035.
    #[must_use]
    pub fn quantity(&self, value: f64) -> String {
        match value.abs() {
            size if size >= 1e9 => self.scientific(value),
            size if size >= 99.95 => self.fixed(value, 0),
            size if size >= 0.995 => self.fixed(value, 1),
            _ => self.significant(value, 2),
        }
    }

    /// Power in the unit that suits it: 36.9 MW, 13.9 kW.
    #[must_use]
    pub fn power(&self, mw: f64) -> String {
        let unit = if in_kilowatts(mw) { "kW" } else { "MW" };
        self.with_unit(&self.power_in(mw, mw), unit)
    }

    /// Power without its unit, in the unit that suits another power shown next to it.
    #[must_use]
    pub fn power_in(&self, mw: f64, beside_mw: f64) -> String {
        self.quantity(if in_kilowatts(beside_mw) { mw * 1000.0 } else { mw })
    }
}

fn in_kilowatts(mw: f64) -> bool {
    mw > 0.0 && mw < 0.1
}
