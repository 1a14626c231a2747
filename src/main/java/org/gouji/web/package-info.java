/** The REST door. */
package org.gouji.web;
