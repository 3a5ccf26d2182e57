/** Fixtures and the browser that the tests of all rooms share. */
package io.gallerist.support;
