package io.gallerist.changes.sharing;

import io.gallerist.changes.form.Entry;
import io.gallerist.changes.sharing.ChangeSharing.Wish;
import io.gallerist.web.Forms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a form into a change of how a gallery is shared now. */
final class SharingEntry {
    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final SharingForm form;
    private final Sharing now;
    private final Entry entry;

    SharingEntry(SharingForm form, Sharing now, Entry entry) {
        this.form = form;
        this.now = now;
        this.entry = entry;
    }

    /** Empty when something is wrong; the errors then say what. */
    Optional<ChangeSharing> read(UUID galleryId, String target) {
        if (SharingForm.wishes(now).isEmpty()) {
            entry.errors()
                    .add(
                            "Azure shares a private gallery by roles only. Its kind of sharing was chosen when it was created.");
            return Optional.empty();
        }
        String wish = entry.chosen("wish", form.wish, SharingForm.wishes(now));
        boolean shares = wish.equals(Wish.SHARE.name());
        Ids removed = new Ids(
                ids("removeSubscriptions", form.removeSubscriptions, this::isSharedWithSubscription),
                ids("removeTenants", form.removeTenants, this::isSharedWithTenant));
        Ids added = new Ids(
                ids("addSubscriptions", form.addSubscriptions, this::isNewSubscription),
                ids("addTenants", form.addTenants, this::isNewTenant));
        if (!shares && !(removed.areNone() && added.areNone())) {
            entry.wrong(
                    "wish", "Subscriptions and tenants only go with adding and removing: choose that, or clear them.");
        } else if (shares && removed.areNone() && added.areNone()) {
            entry.wrong("addSubscriptions", "Name at least one subscription or tenant to add or to remove.");
        }
        Ids with = now.with().without(removed).with(added);
        Limits.exceeded(with.subscriptions(), Limits.SUBSCRIPTIONS, "subscriptions")
                .ifPresent(message -> entry.wrong("addSubscriptions", message));
        Limits.exceeded(with.tenants(), Limits.TENANTS, "tenants")
                .ifPresent(message -> entry.wrong("addTenants", message));
        return entry.errors().any()
                ? Optional.empty()
                : Optional.of(new ChangeSharing(galleryId, target, now, Wish.valueOf(wish), removed, added));
    }

    /** @param fits what is wrong with an id as things are now, empty for nothing */
    private List<String> ids(String field, @Nullable String typed, Function<String, String> fits) {
        List<String> ids = new ArrayList<>();
        List<String> lines = Forms.text(typed).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String id = lines.get(i).strip().toLowerCase(Locale.ROOT);
            String line = "Line " + (i + 1) + ": ";
            if (!id.isEmpty() && !GUID.matcher(id).matches()) {
                entry.wrong(
                        field,
                        line + "\"" + lines.get(i).strip()
                                + "\" is not an id. Write one a line, such as 01234567-89ab-cdef-0123-456789abcdef.");
            } else if (ids.contains(id)) {
                entry.wrong(field, line + id + " is there twice. Leave one out.");
            } else if (!id.isEmpty()) {
                String wrong = fits.apply(id);
                if (!wrong.isEmpty()) {
                    entry.wrong(field, line + id + " " + wrong);
                }
                ids.add(id);
            }
        }
        return ids;
    }

    private String isNewSubscription(String id) {
        return now.with().subscriptions().contains(id) ? "has it already. Leave it out." : "";
    }

    private String isNewTenant(String id) {
        return now.with().tenants().contains(id) ? "has it already. Leave it out." : "";
    }

    private String isSharedWithSubscription(String id) {
        return now.with().subscriptions().contains(id) ? "" : "does not have it. Leave it out.";
    }

    private String isSharedWithTenant(String id) {
        return now.with().tenants().contains(id) ? "" : "does not have it. Leave it out.";
    }
}
