/** What rule authors write beside the rules: YAML whose every piece knows its file and line, and the lists of phrases. */
package org.gouji.settings;
