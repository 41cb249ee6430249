-- Appends the events of a group of commands, with what they claim, in one call: one round trip, one
-- transaction, and log_head is locked for no longer than the inserts and the flush take.
--
-- The arrays of the events have one element per event; goes_on says of which events the one before
-- must stand in the table, with the hash they were chained to. Receipts name their events by their
-- place in the group, from 1. Returns the position before the first event.
--
-- Raises unique_violation when another was first: with a stream's sequence, a request key or an
-- identity number. Then nothing is stored.
create function instant(micros bigint) returns timestamptz
language sql immutable parallel safe as $$
    -- Whole seconds and the rest apart: an interval is multiplied in floating point, which is exact
    -- up to 2^53 and no further.
    select timestamptz 'epoch' + (micros / 1000000) * interval '1 second'
                               + (micros % 1000000) * interval '1 microsecond'
$$;

create function append_events(
    stream_ids uuid[], sequences bigint[], goes_on boolean[], event_ids uuid[], types text[],
    versions int[], occurred_at_micros bigint[], recorded_at_micros bigint[], agencies text[],
    actors text[], sources text[], correlation_ids uuid[], causation_ids uuid[], categories text[],
    addressees_lists text[], warnings_lists text[], previous_hashes bytea[], hashes bytea[],
    contents bytea[],
    identity_types text[], identity_values text[], identity_participants uuid[],
    identity_agencies text[],
    named_participants uuid[], names text[],
    receipt_agencies text[], receipt_keys text[], receipt_hashes bytea[], receipt_streams uuid[],
    receipt_firsts int[], receipt_lasts int[]
) returns bigint
language plpgsql as $$
declare
    before bigint;
begin
    if exists (
        select from unnest(stream_ids, sequences, goes_on, previous_hashes)
                 as next (stream_id, sequence, goes_on, previous_hash)
         where next.goes_on
           and not exists (
               select from event
                where event.stream_id = next.stream_id
                  and event.sequence = next.sequence - 1
                  and event.hash = next.previous_hash))
    then
        raise unique_violation using message = 'A stream is not as long as it was taken to be';
    end if;

    insert into identity (type, value, participant_id, agency)
    select * from unnest(identity_types, identity_values, identity_participants, identity_agencies);

    insert into participant_name (participant_id, name)
    select * from unnest(named_participants, names);

    -- Whoever calls this within a transaction of its own and then stands still would keep all others
    -- waiting: the database takes that transaction back.
    perform set_config('idle_in_transaction_session_timeout', '2000', true);

    update log_head set position = position + cardinality(stream_ids)
    returning position - cardinality(stream_ids) into before;

    insert into event (
        position, stream_id, sequence, event_id, type, version, occurred_at, recorded_at, agency,
        actor, source, correlation_id, causation_id, category, addressees, warnings, previous_hash,
        hash, content)
    select before + next.place, next.stream_id, next.sequence, next.event_id, next.type,
           next.version,
           instant(next.occurred_at), instant(next.recorded_at),
           next.agency, next.actor, next.source, next.correlation_id, next.causation_id,
           next.category, string_to_array(next.addressees, ' '), next.warnings, next.previous_hash,
           next.hash, next.content
      from unnest(
               stream_ids, sequences, event_ids, types, versions, occurred_at_micros,
               recorded_at_micros, agencies, actors, sources, correlation_ids, causation_ids,
               categories, addressees_lists, warnings_lists, previous_hashes, hashes, contents)
           with ordinality
           as next (stream_id, sequence, event_id, type, version, occurred_at, recorded_at, agency,
                    actor, source, correlation_id, causation_id, category, addressees, warnings,
                    previous_hash, hash, content, place);

    insert into request_receipt (agency, key, body_hash, stream_id, first_position, last_position)
    select receipt.agency, receipt.key, receipt.body_hash, receipt.stream_id,
           before + receipt.first, before + receipt.last
      from unnest(receipt_agencies, receipt_keys, receipt_hashes, receipt_streams, receipt_firsts,
                  receipt_lasts)
           as receipt (agency, key, body_hash, stream_id, first, last);

    return before;
end
$$;
