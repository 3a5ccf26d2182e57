/** Who is told of what: an outbox beside the audit trail, mail, webhooks and chat, and what became of each message. */
@NullMarked
package io.gallerist.notifications;

import org.jspecify.annotations.NullMarked;
