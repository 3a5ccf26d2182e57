/** Who is signed in and who is known: a person is a tenant and an object id, never a mail address. */
@NullMarked
package io.gallerist.people;

import org.jspecify.annotations.NullMarked;
