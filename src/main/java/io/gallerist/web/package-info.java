/** What every page shares: layout, tags, forms, errors, flash, paging, times and security headers; knows no feature. */
@NullMarked
package io.gallerist.web;

import org.jspecify.annotations.NullMarked;
