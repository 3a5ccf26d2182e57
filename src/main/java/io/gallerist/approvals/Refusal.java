package io.gallerist.approvals;

import io.gallerist.requests.Request;

/**
 * What somebody may not do. It ends the transaction first: the attempt is written down once no lock is held any more.
 */
class Refusal extends RuntimeException {
    final Request request;

    Refusal(Request request, String why) {
        super(why);
        this.request = request;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
