//! Leaves out steps that say nothing. A figure that only repeats another figure of the same name and value gets that
//! figure's working: the net present value of a use with a single row is the net present value of that row.

use crate::report::figures::Report;
use crate::report::working::tree::{Given, How, Months, Sign, Working};
use crate::report::working::unmerged;

/// More steps than any chain of figures that only repeat each other has.
const LONGEST: usize = 8;

/// A figure's tree without steps that say nothing.
pub(super) fn merged(report: &Report, tree: Working) -> Working {
    let mut tree = without_empty_steps(tree);
    for _ in 0..LONGEST {
        let Some(path) = only_part(&tree)
            .filter(|part| is_figure_ref(part))
            .and_then(|part| part.path.clone())
        else {
            break;
        };
        let Some(own) = unmerged(report, &path) else { break };
        tree.how = without_empty_steps(own).how;
        // What is given there is given here, but as its own figure it would lead to itself.
        if matches!(tree.how, How::Given(Given::FigureRef)) {
            break;
        }
    }
    tree
}

/// The only part of a step, if the part has the step's name and value.
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

fn is_figure_ref(part: &Working) -> bool {
    matches!(part.how, How::Given(Given::FigureRef))
}

/// A step in which every step that says nothing is replaced by what it is made of. A part that is worked out under its
/// own path stays as the only part of the last such step.
fn without_empty_steps(step: Working) -> Working {
    let mut step = Working {
        how: of_parts(step.how),
        ..step
    };
    while only_part(&step).is_some_and(|part| !is_figure_ref(part)) {
        step.how = match step.how {
            How::Sum(mut parts) if !parts.is_empty() => parts.remove(0).1.how,
            how => how,
        };
    }
    step
}

/// What takes a part's place in a formula: its only part, if it has nothing else to say.
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
