package io.gallerist.changes.gallery;

import io.gallerist.azure.ResourceGroup;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.form.Entry;
import io.gallerist.web.Forms;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a form into a new gallery, with Azure's own wording where Azure has one. */
final class GalleryEntry {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_.]{0,78}[A-Za-z0-9])?");
    private static final Pattern GROUP = Pattern.compile("[\\p{L}\\p{Nd}_.()-]{0,89}[\\p{L}\\p{Nd}_()-]");

    private final GalleryForm form;
    private final Places places;
    private final Entry entry;

    GalleryEntry(GalleryForm form, Places places, Entry entry) {
        this.form = form;
        this.places = places;
        this.entry = entry;
    }

    /** Empty when something is wrong; the errors then say what. */
    Optional<CreateGallery> read() {
        if (places.refusal() != null) {
            entry.errors().add(places.refusal());
            return Optional.empty();
        }
        String name = name();
        String subscription = chosen("subscription", form.subscription, "Choose a subscription.");
        String group = group();
        String location = chosen("location", form.location, "Choose a region.");
        String description = entry.text("description", description(form.description), CommunityEntry.LONGEST);
        String sharing = entry.chosen("sharing", form.sharing, Choices.SHARING);
        Community community = new CommunityEntry(form, entry).read(sharing);
        Map<String, String> tags = entry.tags(form);
        return entry.errors().any()
                ? Optional.empty()
                : Optional.of(new CreateGallery(
                        ResourceId.of("/subscriptions/" + subscription + "/resourceGroups/" + group)
                                .child("Microsoft.Compute/galleries", name)
                                .value(),
                        location,
                        Forms.text(form.newGroup).isEmpty() ? null : location,
                        description,
                        tags,
                        sharing,
                        community,
                        form.softDelete != null));
    }

    /** Browsers send line ends in two characters. */
    static String description(@Nullable String typed) {
        return Forms.text(typed).replace("\r\n", "\n");
    }

    private String name() {
        String name = Forms.text(form.name);
        if (!NAME.matcher(name).matches()) {
            entry.wrong(
                    "name",
                    "Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores,"
                            + " and periods allowed in the middle, up to 80 characters total. All other special"
                            + " characters, including dashes, are disallowed.");
        }
        return name;
    }

    private String chosen(String field, @Nullable String typed, String ifBlank) {
        if (Forms.text(typed).isEmpty()) {
            entry.wrong(field, ifBlank);
            return "";
        }
        return entry.chosen(field, typed, field.equals("location") ? places.regions() : places.subscriptions());
    }

    private String group() {
        String existing = Forms.text(form.group);
        String fresh = Forms.text(form.newGroup);
        if (fresh.isEmpty()) {
            return existingGroup(existing);
        }
        if (!existing.isEmpty()) {
            entry.wrong("newGroup", "Choose an existing resource group or name a new one, not both.");
        } else if (!GROUP.matcher(fresh).matches()) {
            entry.wrong(
                    "newGroup",
                    "Resource group names only allow alphanumeric characters, periods, underscores, hyphens and"
                            + " parenthesis and cannot end in a period; up to 90 characters.");
        } else if (places.group(fresh).isPresent()) {
            entry.wrong("newGroup", exists(fresh));
        }
        return fresh;
    }

    private String existingGroup(String existing) {
        Optional<ResourceGroup> found = places.group(existing);
        if (existing.isEmpty()) {
            entry.wrong("group", "Choose a resource group, or name a new one below.");
        } else if (found.isEmpty() && entry.errors().of("subscription") == null) {
            entry.wrong("group", notFound(existing));
        }
        return found.map(ResourceGroup::name).orElse(existing);
    }

    static String exists(String group) {
        return "Resource group " + group + " exists already in this subscription: choose it from the list instead.";
    }

    static String notFound(String group) {
        return "Resource group '" + group + "' could not be found in this subscription. Choose one of its list.";
    }
}
