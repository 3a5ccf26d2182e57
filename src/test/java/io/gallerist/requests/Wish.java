package io.gallerist.requests;

import io.gallerist.azure.PlannedCall;
import io.gallerist.changes.Change;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.Line;
import java.util.List;
import java.util.UUID;

/** A change of no particular kind. */
record Wish(UUID galleryId, String target, String title) implements Change {

    static Wish in(UUID gallery, String name) {
        return new Wish(
                gallery,
                "/subscriptions/5ab00000-0000-4000-8000-000000000001/resourceGroups/wishes/providers/Contoso.Wishes/wishes/"
                        + name,
                "A wish: " + name);
    }

    record Kind(String name) implements ChangeKind<Wish> {
        @Override
        public String label() {
            return "Wish";
        }

        @Override
        public Class<Wish> type() {
            return Wish.class;
        }

        @Override
        public List<Line> lines(Wish change) {
            return List.of();
        }

        @Override
        public List<PlannedCall> planned(Wish change, UUID requestId) {
            return List.of(new PlannedCall("PUT", change.target(), "2025-01-01", "{\"id\":\"" + requestId + "\"}"));
        }

        @Override
        public String formPath(Wish change, UUID requestId) {
            return "/";
        }
    }
}
