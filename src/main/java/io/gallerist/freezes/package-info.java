/** When a gallery is frozen: nothing approved is started for it then, by itself it goes on afterwards. */
@NullMarked
package io.gallerist.freezes;

import org.jspecify.annotations.NullMarked;
