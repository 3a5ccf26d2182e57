/** What may be asked: a change is an immutable record, each kind of it one folder that no other kind knows. */
@NullMarked
package io.gallerist.changes;

import org.jspecify.annotations.NullMarked;
