/** The look of every page, and what the browser is told about it. */
package io.gallerist.web;
