package io.gallerist.changes.gallery;

import io.gallerist.azure.ResourceGroup;
import io.gallerist.azure.Subscription;
import io.gallerist.web.Forms;
import io.gallerist.web.Option;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a gallery can be put.
 *
 * @param found the resource groups of the chosen subscription
 * @param regions by code
 * @param refusal why Azure could not be asked
 */
public record Places(
        List<Subscription> known,
        List<ResourceGroup> found,
        List<Option> regions,
        @Nullable String refusal) {
    private static final int MOST_GROUPS = 50;

    public List<Option> subscriptions() {
        return known.stream()
                .map(one -> Option.of(one.id(), one.name() + " (" + one.id() + ")"))
                .toList();
    }

    /** Those that match the search, no more than fit a list; and the chosen one in any case. */
    public List<Option> groups(GalleryForm form) {
        String part = Forms.text(form.search).toLowerCase(Locale.ROOT);
        String chosen = Forms.text(form.group);
        List<Option> listed = found.stream()
                .map(ResourceGroup::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .limit(MOST_GROUPS)
                .map(Option::of)
                .toList();
        boolean isThere = chosen.isEmpty()
                || listed.stream().anyMatch(option -> option.value().equals(chosen));
        return isThere
                ? listed
                : Stream.concat(Stream.of(Option.of(chosen)), listed.stream()).toList();
    }

    /** Whether there are more groups than a list shows. */
    public boolean areMany() {
        return found.size() > MOST_GROUPS;
    }

    /** As its maker spelled it. */
    Optional<ResourceGroup> group(String name) {
        return found.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    }
}
