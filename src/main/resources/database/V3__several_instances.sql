-- The files of the rulebooks that runs were started with, so that every instance can judge with the same one.
create table if not exists rulebook (
    name    varchar(200) primary key,
    content ${bytes}     not null,
    kept_at timestamp with time zone not null
);
