package org.gouji.audit;

import org.gouji.findings.Response;

/**
 * What an office wrote beside one finding of its 整改情况反馈表.
 *
 * @param source the file, by its absolute path
 * @param place file and finding in words
 */
record AnswerRow(String source, String place, String key, Response response) {}
