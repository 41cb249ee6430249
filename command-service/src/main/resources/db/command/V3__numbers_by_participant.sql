-- Which kinds of number a participant has is asked whenever another is linked.
create index identity_participant on identity (participant_id);
