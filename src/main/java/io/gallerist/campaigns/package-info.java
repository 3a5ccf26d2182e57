/** Reviews of all access to a gallery: what is kept, what is removed, and what becomes of the rest. */
@NullMarked
package io.gallerist.campaigns;

import org.jspecify.annotations.NullMarked;
