//! The digits of a typed number: which of its signs separate thousands, and which is the decimal sign.

use super::Numerals;
use super::typed::Mistyped;

/// A number without its signs for thousands.
pub(super) enum Written {
    /// With only one meaning.
    Plain(String),
    /// With a single sign followed by three digits, which may mean two things.
    OneSign {
        /// The number if the sign is the decimal sign.
        decimal: String,
        /// The number if the sign separates thousands.
        grouped: String,
        /// Whether the language separates thousands with this sign.
        is_group_sign: bool,
    },
}

impl Written {
    /// What typed digits can mean.
    pub(super) fn of(text: &str, numerals: Numerals) -> Result<Self, Mistyped> {
        let (mantissa, power) = text.split_at(text.find(['e', 'E']).unwrap_or(text.len()));
        if !mantissa.bytes().any(|byte| byte.is_ascii_digit()) {
            return Err(Mistyped::NotANumber);
        }
        let signs: Vec<char> = mantissa.chars().filter(|sign| !sign.is_ascii_digit()).collect();
        let plain = |whole: &str, fraction: &str| {
            let digits = |part: &str| part.chars().filter(char::is_ascii_digit).collect::<String>();
            let point = if fraction.is_empty() { "" } else { "." };
            format!("{}{point}{}{power}", digits(whole), digits(fraction))
        };
        let Some(last) = signs.last().copied() else {
            return Ok(Self::Plain(text.to_owned()));
        };
        let (before, after) = mantissa.rsplit_once(last).unwrap_or((mantissa, ""));
        let only_last = signs.iter().all(|sign| *sign == last);
        let groups_by = |whole: &str, sign: char| is_grouped(&whole.split(sign).collect::<Vec<_>>());
        if last == ' ' || (only_last && signs.len() > 1) {
            // Several equal signs, or spaces, can only separate thousands.
            return if only_last && groups_by(mantissa, last) {
                Ok(Self::Plain(plain(mantissa, "")))
            } else {
                Err(Mistyped::Grouping)
            };
        }
        if signs.len() > 1 {
            // The last sign is the decimal sign, the others separate thousands.
            let others = signs[0];
            let alike = signs[..signs.len() - 1].iter().all(|sign| *sign == others);
            return if alike && groups_by(before, others) {
                Ok(Self::Plain(plain(before, after)))
            } else {
                Err(Mistyped::Grouping)
            };
        }
        if is_grouped(&[before, after]) && power.is_empty() {
            Ok(Self::OneSign {
                decimal: plain(before, after),
                grouped: plain(mantissa, ""),
                is_group_sign: last == numerals.group,
            })
        } else if last == numerals.group && (before.is_empty() || after.is_empty()) {
            Err(Mistyped::Grouping)
        } else {
            Ok(Self::Plain(plain(before, after)))
        }
    }
}

/// Whether these are groups of three digits; the first group has one to three digits and does not begin with a zero.
fn is_grouped(groups: &[&str]) -> bool {
    let [first, more @ ..] = groups else { return false };
    (1..=3).contains(&first.len()) && !first.starts_with('0') && more.iter().all(|group| group.len() == 3)
}
