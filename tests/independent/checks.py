"""Checks single figures: prints a line for each, and fails at the end if one is wrong."""

import sys

FAILED = []


def check(what, got, expected, absolute=0.0, relative=0.0):
    ok = got is not None and abs(got - expected) <= absolute + relative * abs(expected)
    shown = "none" if got is None else f"{got:.8g}"
    print(f"{'ok  ' if ok else 'FAIL'} {what}: {shown}, expected {expected:.10g}")
    if not ok:
        FAILED.append(what)


def finish():
    if FAILED:
        sys.exit(f"{len(FAILED)} figures missed: {', '.join(FAILED)}")
