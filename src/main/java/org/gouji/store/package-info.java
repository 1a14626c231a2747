/** What outlives a run: the versions of the rulebook that were in force, each with who, when and why. */
package org.gouji.store;
