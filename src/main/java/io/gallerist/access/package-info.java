/** Who can see what: access the portal gave, who follows it to acceptance, and what was shared with a person. */
@NullMarked
package io.gallerist.access;

import org.jspecify.annotations.NullMarked;
