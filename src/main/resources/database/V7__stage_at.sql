-- Since when a run is in its stage, by which the time that is left is reckoned.
alter table run add column if not exists stage_at timestamp with time zone;
