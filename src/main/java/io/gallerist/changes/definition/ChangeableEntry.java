package io.gallerist.changes.definition;

import io.gallerist.azure.Range;
import io.gallerist.changes.form.Entry;
import io.gallerist.web.Forms;
import io.gallerist.web.Option;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts that can be changed later, with Azure's own wording where Azure has one (troubleshooting page of Azure
 * Compute Gallery; ranges as Terraform's provider has them). What is known already is right as it is, so that a form
 * does not complain of what nobody typed.
 */
final class ChangeableEntry {
    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_LINK = 2048;
    private static final int MOST_VCPUS = 80;
    private static final int MOST_MEMORY = 640;

    private final ChangeableForm form;
    private final Changeable known;
    private final Entry entry;

    ChangeableEntry(ChangeableForm form, Changeable known, Entry entry) {
        this.form = form;
        this.known = known;
        this.entry = entry;
    }

    /** Means something only as long as there are no errors. */
    Changeable read(String generation, String architecture) {
        String description = description();
        Map<String, String> features = features();
        FeatureRules.check(features, generation, architecture, entry);
        Range vcpus = range("vcpus", form.vcpusMin, form.vcpusMax, MOST_VCPUS, known.vcpus());
        Range memory = range("memory", form.memoryMin, form.memoryMax, MOST_MEMORY, known.memoryGb());
        List<String> diskTypes = diskTypes();
        String releaseNotes = Forms.text(form.releaseNoteUri).equals(known.releaseNoteUri())
                ? known.releaseNoteUri()
                : link("releaseNoteUri", form.releaseNoteUri, entry);
        Instant endOfLife = endOfLife();
        return new Changeable(
                description, endOfLife, vcpus, memory, diskTypes, features, releaseNotes, entry.tags(form));
    }

    static @Nullable String link(String field, @Nullable String typed, Entry entry) {
        entry.text(field, typed, LONGEST_LINK);
        return entry.link(field, typed);
    }

    private @Nullable String description() {
        String typed = Forms.text(form.description).replace("\r\n", "\n");
        boolean isAsKnown = typed.equals(Forms.text(known.description()).replace("\r\n", "\n"));
        return isAsKnown ? known.description() : entry.text("description", typed, LONGEST_TEXT);
    }

    /** Azure lets no end of life be taken away again: Terraform's provider makes a new definition for that. */
    private @Nullable Instant endOfLife() {
        if (known.endOfLife() != null && Forms.text(form.endOfLife).isEmpty()) {
            entry.wrong("endOfLife", "Azure does not take an end of life away again. Name another date.");
        }
        return entry.endOfLife("endOfLife", form.endOfLife, known.endOfLife());
    }

    private Range range(String field, @Nullable String min, @Nullable String max, int most, Range known) {
        Integer from = number(field + "Min", min, most, known.min());
        Integer to = number(field + "Max", max, most, known.max());
        if (from != null && to != null && from > to) {
            entry.wrong(field + "Max", "This is less than the minimum. Raise it, or lower the minimum.");
        }
        return new Range(from, to);
    }

    private @Nullable Integer number(String field, @Nullable String typed, int most, @Nullable Integer known) {
        return known != null && Forms.text(typed).equals(known.toString())
                ? known
                : entry.number(field, typed, "a whole number", 1, most);
    }

    /** In the order that is known, so that nothing differs that nobody changed. */
    private List<String> diskTypes() {
        List<String> chosen = form.disallowedDiskTypes.stream()
                .map(type -> entry.chosen(
                        "disallowedDiskTypes", type, Choices.with(Choices.DISK_TYPES, known.disallowedDiskTypes())))
                .distinct()
                .toList();
        return Stream.concat(known.disallowedDiskTypes().stream().filter(chosen::contains), chosen.stream())
                .distinct()
                .toList();
    }

    private Map<String, String> features() {
        Map<String, String> features = new TreeMap<>();
        feature(Features.SECURITY, "securityType", form.securityType, Features.SECURITY_TYPES, features);
        feature(Features.NETWORK, "acceleratedNetworking", form.acceleratedNetworking, Features.SUPPORT, features);
        feature(Features.HIBERNATION, "hibernation", form.hibernation, Features.SUPPORT, features);
        feature(Features.CONTROLLERS, "diskControllers", form.diskControllers, Features.DISK_CONTROLLERS, features);
        return features;
    }

    private void feature(
            String name, String field, @Nullable String typed, List<Option> options, Map<String, String> features) {
        String before = known.features().get(name);
        String chosen =
                entry.chosenOrNone(field, typed, before == null ? options : Choices.with(options, List.of(before)));
        if (chosen != null) {
            features.put(name, chosen);
        }
    }
}
