-- Which version of its view a build was made by: another version can neither read nor write it.
alter table view_build add column version int not null default 1;
