/** Who has which role in Azure in fact, and what is decided where that is not what was granted. */
@NullMarked
package io.gallerist.drift;

import org.jspecify.annotations.NullMarked;
