-- Runs of which only the line in the list is kept.
alter table run add column if not exists forgotten boolean not null default false;
