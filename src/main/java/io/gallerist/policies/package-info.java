/** By which rules requests for a gallery are decided: stages a kind of change has to pass, and rules that decide alone. */
@NullMarked
package io.gallerist.policies;

import org.jspecify.annotations.NullMarked;
