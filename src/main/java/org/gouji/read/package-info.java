/** File to document: character set, line and cell structure, and a clear word where a file cannot be read. */
package org.gouji.read;
