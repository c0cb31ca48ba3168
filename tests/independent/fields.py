"""Every input of a scenario: key, kind, default, range and swing.

The program has the same table. It is repeated here on purpose, so that a mistake in one copy is noticed.
"""

from collections import namedtuple

# key, kind, default, lowest, highest, swing ("-": none). A percent is a plain number in a link and a
# fraction in the scenario: util=85 becomes 0.85. A swing is an amount or, with %, a share of the value.
FIELDS_TABLE = """
mw        number    100              0.001    10000       -
kwh       number    0.05             -0.5     2           0.01
kwhg      percent   0                -50      100         3
curtail   percent   0                0        95          10
credit    number    0                0        10          0.05
heat      number    0                0        2           0.02
heatuse   percent   0                0        100         20
fixed     number    0                0        1e9         -
paid      choice    none             -        -           -

btc       number    99660            1        1e8         20%
btcg      percent   0                -95      1000        20
diff      number    102289407543324  1        1e20        20%
diffg     percent   15               -90      1000        15
resp      number    0.5              0        2           0.5
fees      number    0.1              0        50          0.1
height    whole     871500           0        6929999     -

pool      percent   2                0        100         1
hodl      percent   0                0        100         50
uptime    percent   95               0        100         5
mpue      number    1.05             1        3           0.05
mopex     number    7                0        1000        3
mcapex    number    500              0        100000      300
mresale   percent   10               0        100         10
mlife     number    5                0.5      30          1
mdelay    whole     0                0        120         6
off       flag      1                0        1           -

gpuh      number    -                0        1000        20%
gpath     choice    geo              -        -           -
gpug      percent   -15              -95      200         15
gend      percent   50               0        1000        20
gtable    list      -                0        1000        -
cmonths   whole     0                0        240         12
crent     number    -                0        1000        -
cutil     percent   100              0        100         -
util      percent   85               0        100         10
avail     percent   99               0        100         1
gfee      percent   0                0        100         10
gpue      number    1.25             1        3           0.1
busy      percent   80               0        100         10
idle      percent   25               0        100         10
gopex     number    80               0        10000       40
gcapex    number    10000            0        100000      3000
gresale   percent   10               0        100         10
glife     number    5                0.5      30          1
gdelay    whole     12               0        120         6
shell     number    15               1        60          5
size      number    1.35             1        3           0.1

lrent     number    134              0        2000        30
lesc      percent   3                -20      50          2
locc      percent   100              0        100         10
ltenant   flag      1                0        1           -
lcost     percent   15               0        100         5
lcapex    number    9000             0        100000      1000
lterm     number    10               1        30          2
lfund     percent   0                0        100         25
lcredit   percent   50               0        100         10
ldelay    whole     12               0        120         6

months    whole     60               1        240         12
rate      percent   10               0        200         3
lead      whole     2                0        24          1
debt      percent   0                0        100         20
drate     percent   9                0        100         2
dterm     whole     60               1        240         12
tax       percent   0                0        90          21
start     month     2024-11          2009-01  2100-12     -

vol       percent   60               0        300         20
gvol      percent   30               0        300         15
corr      percent   10               -99      99          20
paths     whole     10000            100      100000      -
seed      whole     1                0        4294967295  -
reserve   number    0                0        1e12        -
run       run       llama31-405b     -        -           -
theta     percent   100              0        100         50
query     number    2.9              0        1000        -
"""

Field = namedtuple("Field", "kind default low high swing")
FIELDS = {key: Field(*rest) for key, *rest in map(str.split, filter(str.strip, FIELDS_TABLE.splitlines()))}


def default_values():
    return {key: None if field.default == "-" else read(field.kind, field.default) for key, field in FIELDS.items()}


def read(kind, text):
    """The value that a text in a link or in the table stands for."""
    if kind == "percent":
        return number(text) / 100
    if kind == "whole":
        return int(number(text))
    if kind == "flag":
        return text == "1"
    if kind == "list":
        return [number(item) for item in text.split(":")]
    if kind == "month":
        return int(text[:4]), int(text[5:7])
    if kind == "run":
        return number(text) if text[0].isdigit() else text
    return text if kind == "choice" else number(text)


def number(text):
    """A number, with an exponent or ending in k, M, G or T: 1e14, 102.29T."""
    powers = {"k": "e3", "M": "e6", "G": "e9", "T": "e12"}
    return float(text[:-1] + powers[text[-1]] if text[-1] in powers else text)


def limits(key):
    """The lowest and the highest value that the scenario may hold."""
    field = FIELDS[key]
    return read(field.kind, field.low), read(field.kind, field.high)
