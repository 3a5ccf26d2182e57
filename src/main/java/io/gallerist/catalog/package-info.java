/** What exists: galleries, image definitions, image versions and their possible sources, as last read from Azure. */
@NullMarked
package io.gallerist.catalog;

import org.jspecify.annotations.NullMarked;
