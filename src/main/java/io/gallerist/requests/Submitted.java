package io.gallerist.requests;

import io.gallerist.audit.Act;

/** Told of each submission, in its transaction: the place for rules that decide without a person. */
public interface Submitted {
    void submitted(Request request, Act act);
}
