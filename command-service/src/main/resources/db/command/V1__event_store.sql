-- The record. Rows of event are only ever added.
create table event (
    position       bigint      primary key,
    stream_id      uuid        not null,
    sequence       bigint      not null,
    event_id       uuid        not null,
    type           text        not null,
    version        smallint    not null,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    agency         text        not null,
    actor          text        not null,
    source         text        not null,
    correlation_id uuid        not null,
    causation_id   uuid,
    category       text        not null,
    addressees     text[]      not null,
    warnings       text        not null,
    previous_hash  bytea       not null,
    hash           bytea       not null,
    content        bytea       not null,
    constraint event_stream_sequence unique (stream_id, sequence)
);

-- Positions are taken from this row under its lock, which is held until commit: so they are given in
-- commit order and without gaps, and a reader that has seen n has seen all before it.
create table log_head (
    only_row    boolean primary key default true check (only_row),
    position    bigint  not null,
    incarnation uuid    not null default gen_random_uuid()
);
insert into log_head (position) values (0);

-- One participant per number. Numbers and names stand here and never in the stream.
create table identity (
    type           text        not null,
    value          text        not null,
    participant_id uuid        not null,
    agency         text        not null,
    recorded_at    timestamptz not null default now(),
    primary key (type, value)
);
create table participant_name (
    participant_id uuid primary key,
    name           text not null
);

-- What was answered to a request with a key: the positions of the events it led to.
create table request_receipt (
    agency         text   not null,
    key            text   not null,
    body_hash      bytea  not null,
    stream_id      uuid   not null,
    first_position bigint not null,
    last_position  bigint not null,
    primary key (agency, key)
);

-- Up to which position Kafka has acknowledged.
create table relay_position (
    topic    text   primary key,
    position bigint not null
);
