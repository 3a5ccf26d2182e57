/** What the forms of all kinds share: keeping what was typed, reading it with clear messages, from form to draft. */
@NullMarked
package io.gallerist.changes.form;

import org.jspecify.annotations.NullMarked;
