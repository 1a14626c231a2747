/** Findings to the audit findings workbook; the only package that writes with POI. */
package org.gouji.workbook;
