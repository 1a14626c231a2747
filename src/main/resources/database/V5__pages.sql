-- Lists go by the position, and a report is asked for by it.
create index if not exists run_report_position on run_report (run_id, position);
create index if not exists finding_code on finding (run_id, code);
create index if not exists run_state on run (state, id);
create index if not exists finding_file on finding (run_id, file);
