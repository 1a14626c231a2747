/** Made-up reports in every text layout that real ones were seen in, for the tests of all packages. */
package org.gouji.corpus;
