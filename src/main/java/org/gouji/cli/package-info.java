/** The command line door: arguments, messages, exit codes. */
package org.gouji.cli;
