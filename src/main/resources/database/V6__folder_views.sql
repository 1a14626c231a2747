-- What each instance sees of the folder of reports: all must see the same, and the service tells where they do not.
create table if not exists folder_view (
    instance   varchar(64)  primary key,
    host       varchar(200) not null,
    folder     varchar(500) not null,
    present    boolean      not null,
    names      text         not null,
    changed_at timestamp with time zone not null,
    seen_at    timestamp with time zone not null
);
