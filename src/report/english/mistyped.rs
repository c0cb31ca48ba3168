//! English for what is wrong with what a reader typed.

use crate::link::Reason;
use crate::report::number::ENGLISH;
use crate::report::number::typed::Mistyped;

/// What is wrong with a typed number.
pub(super) fn mistyped(mistake: &Mistyped) -> String {
    match mistake {
        Mistyped::Empty => "Please type a number. The previous value still counts.".into(),
        Mistyped::NotANumber => "This is not a number. The previous value still counts.".into(),
        Mistyped::TwoMeanings { decimal, grouped } => {
            format!(
                "Do you mean {grouped} or {decimal}? Please write it so. The previous value still counts."
            )
        }
        Mistyped::Grouping => "Commas separate groups of three digits, as in 99,660.".into(),
        Mistyped::Currency(_) => "Amounts here are US dollars. The previous value still counts.".into(),
        Mistyped::OtherUnit(unit, typed) => format!("This field is in {unit}, not in {typed}."),
        Mistyped::NotWhole => "Only whole numbers make sense here.".into(),
        Mistyped::Below(min) => format!("The smallest value is {}.", ENGLISH.exact(*min)),
        Mistyped::MeansCents(max, digits) => {
            format!(
                "The largest value is {} dollars. For cents, type {digits} ¢.",
                ENGLISH.exact(*max)
            )
        }
        Mistyped::Above(max) => format!("The largest value is {}.", ENGLISH.exact(*max)),
    }
}

/// What is wrong with a typed month or list.
pub(super) fn mistyped_text(why: &Reason) -> String {
    match why {
        Reason::NotAMonth => "A month reads like 2024-11. The previous one still counts.".into(),
        Reason::MonthOutOfRange(nearest) => format!("The nearest month there is here is {nearest}."),
        Reason::NotANumber => {
            "Rents by year read like 2:1.7:2.35, with colons between them. The previous ones still count."
                .into()
        }
        Reason::TooManyValues(most) => format!("There is room for {most} years."),
        Reason::BelowRange(min) => format!("The smallest value is {}.", ENGLISH.exact(*min)),
        Reason::AboveRange(max) => format!("The largest value is {}.", ENGLISH.exact(*max)),
        _ => "This cannot be read. The previous value still counts.".into(),
    }
}
