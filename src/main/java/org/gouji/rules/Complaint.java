package org.gouji.rules;

/** What is wrong with a rule file, in Chinese, with the line from 1 (0 where none is known). */
record Complaint(int line, String why) {}
