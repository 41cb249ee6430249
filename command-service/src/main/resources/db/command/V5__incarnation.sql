-- Which writing of the topic the position counts in: the store's incarnation it was begun with, and Kafka's own id of the
-- topic. Where log_head has another incarnation, an operator wants the topic written anew from the first event.
alter table relay_position add column incarnation uuid, add column topic_id text;
update relay_position set incarnation = (select incarnation from log_head);
alter table relay_position alter column incarnation set not null;
