"""The tables of the archive; `PRAGMA user_version` numbers their form."""

import sqlite3

FORM = 1
"""The form of the tables that this code writes."""

TABLES = """
create table version (
    id integer primary key,
    first_day text not null,
    last_day text not null,
    number integer not null,
    published_at text not null,
    publisher text not null,
    note text not null,
    input_hash text not null,
    broken_musts integer not null,
    unique (first_day, last_day, number)
) strict;
create table assignment (
    version integer not null references version (id),
    person text not null,
    day text not null,
    duty text not null,
    primary key (version, person, day, duty)
) strict, without rowid;
create table stretch (
    version integer not null references version (id),
    person text not null,
    starts_at integer not null,
    ends_at integer not null,
    duty text not null,
    day text not null,
    primary key (version, person, starts_at, duty)
) strict, without rowid;
create table promise (
    version integer not null references version (id),
    position integer not null,
    priority text not null,
    measure text not null,
    promised real not null,
    low real not null,
    high real not null,
    primary key (version, position)
) strict, without rowid;
create table ledger (
    version integer not null references version (id),
    person text not null,
    measure text not null,
    amount integer not null,
    since text,
    primary key (version, person, measure)
) strict, without rowid;
"""


def create(connection: sqlite3.Connection) -> None:
    """Create the tables in an empty file, in one transaction."""
    connection.executescript(f"begin immediate;{TABLES}pragma user_version = {FORM};commit;")
