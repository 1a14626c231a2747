/** What a file says before any meaning is given to it: paragraphs and grids, each piece with its place in the file. */
package org.gouji.document;
