-- Which participants' deadlines are to be looked at when. A row is written when something is
-- recorded of a participant and moved or deleted when it has been looked at; wake_at is never later
-- than what comes next, or than the grace after the newest fact. Position is that of the last event
-- the row was written for.
create table deadline_watch (
    participant_id uuid        primary key,
    wake_at        timestamptz not null,
    position       bigint      not null
);
create index deadline_watch_wake_at on deadline_watch (wake_at);

-- Up to which position the watch has been kept, and by which rule data: when that changes, the watch
-- begins anew.
create table deadline_tail (
    only_row boolean primary key default true check (only_row),
    position bigint  not null,
    rules    text    not null
);
insert into deadline_tail (position, rules) values (0, '');
