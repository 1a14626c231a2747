/** The rule book for people: a page for each rule, made of its metadata and of its cases as they really run. */
package org.gouji.pages;
