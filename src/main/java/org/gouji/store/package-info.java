/**
 * What outlives a run: the versions of the rulebook with who, when and why; decisions of reviewers; the work of an audit that
 * may be taken up again; and the database of the service.
 */
package org.gouji.store;
