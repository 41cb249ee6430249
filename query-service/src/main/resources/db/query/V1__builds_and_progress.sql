-- One row per build of a view. Its tables stand in the schema <view>_<generation>.
create table view_build (
  view text not null,
  generation int not null,
  status text not null check (status in ('BUILDING', 'LIVE', 'RETIRED', 'DROPPED')),
  started_at timestamptz not null default now(),
  switched_at timestamptz,
  retired_at timestamptz,
  primary key (view, generation)
);
create unique index view_build_live on view_build (view) where status = 'LIVE';
create unique index view_build_building on view_build (view) where status = 'BUILDING';

-- How far a build has read: written in the transaction of its rows, never by itself.
create table view_progress (
  view text not null,
  generation int not null,
  partition int not null,
  next_offset bigint not null,
  position bigint not null default 0,
  processed bigint not null default 0,
  updated_at timestamptz not null default now(),
  primary key (view, generation, partition)
);

-- Events a build could not handle, and those that wait behind them in the same stream.
create table parked (
  view text not null,
  generation int not null,
  stream_id uuid,
  sequence bigint,
  position bigint,
  event_id uuid,
  type text,
  partition int not null,
  "offset" bigint not null,
  reason text not null,
  record bytea not null,
  parked_at timestamptz not null default now(),
  primary key (view, generation, partition, "offset")
);
create unique index parked_once on parked (view, generation, stream_id, sequence);
create index parked_position on parked (view, generation, position);
