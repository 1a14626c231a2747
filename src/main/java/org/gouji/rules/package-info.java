/** The rulebook: load, gate, compile, fire; facts to findings. The only package that sees Drools. */
package org.gouji.rules;
