/** Puts records into bytes and takes them back: for what is kept between runs, and for what does not fit into memory. */
package org.gouji.shelf;
