package org.gouji.audit;

/** What an audit tells while it runs; called from several threads. */
public interface Progress {

    Progress SILENT = new Progress() {};

    /** One of {@code total} files is done. */
    default void done(int count, int total) {}

    /** One of {@code total} reports is judged. */
    default void judged(int count, int total) {}

    /** A companion file (json, md, csv, yaml) that holds no report was set aside. */
    default void setAside(String file) {}

    /** A report of another year than the one asked for was left out. */
    default void leftOut(String file, int year) {}
}
