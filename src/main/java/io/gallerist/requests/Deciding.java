package io.gallerist.requests;

import io.gallerist.audit.Act;
import io.gallerist.changes.Asked;
import io.gallerist.people.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a request comes to be decided: supplied by the room of approvals, for those who submit. */
public interface Deciding {
    /**
     * Finds out what the policy says of a request, outside of any transaction.
     *
     * @param asked what will be asked once it is submitted; the row may still keep an earlier state of it
     * @param onBehalfOf whom it will be asked for, where that is somebody else
     * @throws io.gallerist.azure.AzureRefusal when the directory can't be asked
     */
    Entering prepare(Request request, Asked<?> asked, @Nullable Person onBehalfOf);

    /** Takes a request out of the review it is in, in the transaction that moves it: no review of it counts any more. */
    void leave(Request request, String why, Act act);

    /** The second half of a submission. */
    interface Entering {
        /** Why a rule rejects it, where one does: then there is no use in submitting it. */
        Optional<String> rejection();

        /**
         * Begins the review in the transaction that submits, or ends it at once where a rule decides.
         *
         * @return what is next, in a sentence for whoever submitted
         */
        String enter(Request request, Act act);
    }
}
