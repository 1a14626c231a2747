/** Rules written in Chinese sentences become DRL here; what that DRL may do is for the gate of {@code rules} to say. */
package org.gouji.sentences;
