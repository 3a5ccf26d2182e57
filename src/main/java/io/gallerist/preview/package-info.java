/** What a request would change, keep, cost and send, told on its page before anybody decides. */
@NullMarked
package io.gallerist.preview;

import org.jspecify.annotations.NullMarked;
