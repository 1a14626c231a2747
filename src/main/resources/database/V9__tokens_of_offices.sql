-- The office that a token of role 报送单位 stands for, as the roster names it; empty for the auditing office's.
alter table api_token add column office varchar(200) default '' not null;
