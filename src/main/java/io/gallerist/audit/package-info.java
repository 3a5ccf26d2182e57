/** What happened: events that are only ever added, each in the transaction of what it tells. */
@NullMarked
package io.gallerist.audit;

import org.jspecify.annotations.NullMarked;
