-- Which incarnation of the store a build has read: events of another one are never written to it. Empty until the first.
alter table view_build add column incarnation uuid;
