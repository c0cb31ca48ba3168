//! Leaves out steps that say nothing. If a figure only repeats another one of the same name and value, as a use with a
//! single row has that row's net present value, the figure takes over the other one's working.

use crate::report::figures::Report;
use crate::report::working::tree::{Given, How, Months, Sign, Working};
use crate::report::working::unmerged;

/// Longer than any chain of figures that only repeat each other.
const LONGEST: usize = 8;

/// A figure's tree without steps that say nothing.
pub(super) fn merged(report: &Report, tree: Working) -> Working {
    let mut tree = without_empty_steps(tree);
    for _ in 0..LONGEST {
        let Some(path) = only_part(&tree)
            .filter(|part| is_elsewhere(part))
            .and_then(|part| part.path.clone())
        else {
            break;
        };
        let Some(own) = unmerged(report, &path) else { break };
        tree.how = without_empty_steps(own).how;
        // A value that is given there is given here too, but a figure worked out elsewhere would lead to itself.
        if matches!(tree.how, How::Given(Given::Elsewhere)) {
            break;
        }
    }
    tree
}

/// The only part of a step, if both have the same name and value.
fn only_part(step: &Working) -> Option<&Working> {
    match &step.how {
        How::Sum(parts) => match parts.as_slice() {
            [(Sign::Plus, part)]
                if part.quantity.is_some()
                    && part.quantity == step.quantity
                    && part.value.to_bits() == step.value.to_bits() =>
            {
                Some(part)
            }
            _ => None,
        },
        _ => None,
    }
}

fn is_elsewhere(part: &Working) -> bool {
    matches!(part.how, How::Given(Given::Elsewhere))
}

/// The tree with every step that says nothing replaced by what it is made of. A part that has its tree elsewhere stays
/// the part of the last such step.
fn without_empty_steps(step: Working) -> Working {
    let mut step = Working {
        how: of_parts(step.how),
        ..step
    };
    while only_part(&step).is_some_and(|part| !is_elsewhere(part)) {
        step.how = match step.how {
            How::Sum(mut parts) if !parts.is_empty() => parts.remove(0).1.how,
            how => how,
        };
    }
    step
}

/// The part that replaces a step which only repeats it.
fn settled(part: Working) -> Working {
    let part = without_empty_steps(part);
    if only_part(&part).is_none() {
        return part;
    }
    match part.how {
        How::Sum(mut parts) => parts.remove(0).1,
        how => Working { how, ..part },
    }
}

fn of_parts(how: How) -> How {
    let both = |parts: Box<[Working; 2]>| {
        let [one, other] = *parts;
        Box::new([settled(one), settled(other)])
    };
    let all = |parts: Vec<Working>| parts.into_iter().map(settled).collect();
    match how {
        How::Given(given) => How::Given(given),
        How::Sum(parts) => How::Sum(
            parts
                .into_iter()
                .map(|(sign, part)| (sign, settled(part)))
                .collect(),
        ),
        How::Product(parts) => How::Product(all(parts)),
        How::Quotient(parts) => How::Quotient(both(parts)),
        How::Compound(parts) => How::Compound(both(parts)),
        How::Power(parts) => How::Power(both(parts)),
        How::Repaid(parts) => How::Repaid(both(parts)),
        How::Smaller(parts) => How::Smaller(both(parts)),
        How::Larger(parts) => How::Larger(both(parts)),
        How::Whole(part) => How::Whole(Box::new(settled(*part))),
        How::Months(Months { shown, terms }) => How::Months(Months {
            shown,
            terms: all(terms),
        }),
    }
}
