package io.gallerist.azure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a resource, a resource group or a subscription in Azure Resource Manager. Azure writes the same id in
 * different case, so two that differ only in case are equal.
 *
 * <p>Only ids that can go into a URL as they are exist: no {@code .} or {@code ..} segment, query, fragment, escape,
 * space or control character.
 */
public record ResourceId(String value) implements DiskOrigin {
    private static final int LONGEST = 2048;
    /** What Azure allows in names of resource groups and, more narrowly, of resources. */
    private static final Pattern SEGMENT = Pattern.compile("[\\p{L}\\p{Nd}_.()-]{1,260}");

    public ResourceId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not the id of an Azure resource");
        }
    }

    /** @throws IllegalArgumentException if it is not a well-formed id */
    public static ResourceId of(String value) {
        return new ResourceId(value);
    }

    public static Optional<ResourceId> parse(@Nullable String value) {
        return value == null || !isWellFormed(value) ? Optional.empty() : Optional.of(new ResourceId(value));
    }

    /** The subscription's GUID. */
    public String subscription() {
        return segments().get(1);
    }

    /** The resource group's name; empty for what lives in no group. */
    public String resourceGroup() {
        var segments = segments();
        return hasGroup(segments) ? segments.get(3) : "";
    }

    /** The whole type, for example {@code Microsoft.Compute/galleries/images/versions}, in the id's own case. */
    public String type() {
        var segments = segments();
        int provider = lastProvider(segments);
        if (provider < 0) {
            return "Microsoft.Resources/" + (hasGroup(segments) ? "resourceGroups" : "subscriptions");
        }
        var type = new StringBuilder(segments.get(provider + 1));
        for (int i = provider + 2; i < segments.size(); i += 2) {
            type.append('/').append(segments.get(i));
        }
        return type.toString();
    }

    /** Whether it is of this type, in any case. */
    public boolean isA(String type) {
        return type().equalsIgnoreCase(type);
    }

    /** Whether it is in a resource group and of one provider, as all that can be an image or a source is. */
    boolean isPlain() {
        var segments = segments();
        return hasGroup(segments) && lastProvider(segments) == 4;
    }

    public String name() {
        var segments = segments();
        return segments.get(segments.size() - 1);
    }

    /** A version's definition, a definition's gallery, a gallery's resource group, the group's subscription. */
    public Optional<ResourceId> parent() {
        var segments = segments();
        if (segments.size() == 2) {
            return Optional.empty();
        }
        boolean isFirstOfProvider = lastProvider(segments) == segments.size() - 4;
        int drop = isFirstOfProvider ? 4 : 2;
        return Optional.of(new ResourceId("/" + String.join("/", segments.subList(0, segments.size() - drop))));
    }

    /** What is inside: {@code child("versions", "1.0.0")}; with a namespace in the type, what a provider keeps there. */
    public ResourceId child(String type, String name) {
        return new ResourceId(value + (type.contains("/") ? "/providers/" : "/") + type + "/" + name);
    }

    /** The same resource with its group's name spelled as in the list, whatever the case it has here. */
    public ResourceId spelled(Collection<String> resourceGroups) {
        String group = resourceGroup();
        return resourceGroups.stream()
                .filter(name -> !name.isEmpty() && name.equalsIgnoreCase(group))
                .findFirst()
                .map(name -> new ResourceId(value.replaceFirst(
                        "(?i)/resourceGroups/" + Pattern.quote(group) + "(?=/|$)",
                        Matcher.quoteReplacement("/resourceGroups/" + name))))
                .orElse(this);
    }

    /** The form to compare and to store under. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResourceId id && key().equals(id.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    private List<String> segments() {
        return split(value);
    }

    private static boolean isWellFormed(String value) {
        if (value.length() > LONGEST || !value.startsWith("/")) {
            return false;
        }
        var segments = split(value);
        if (segments.size() % 2 != 0
                || !segments.stream().allMatch(ResourceId::isSegment)
                || !is(segments, 0, "subscriptions")) {
            return false;
        }
        int next = hasGroup(segments) ? 4 : 2;
        if (segments.size() == next) {
            return true;
        }
        // Every provider owns a namespace, a type and a name, so what is left pairs up from "providers" on.
        return is(segments, next, "providers") && lastProvider(segments) <= segments.size() - 4;
    }

    private static boolean isSegment(String segment) {
        return SEGMENT.matcher(segment).matches() && !segment.equals(".") && !segment.equals("..");
    }

    private static boolean hasGroup(List<String> segments) {
        return is(segments, 2, "resourceGroups");
    }

    private static int lastProvider(List<String> segments) {
        for (int i = segments.size() - 2; i > 1; i -= 2) {
            if (is(segments, i, "providers")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean is(List<String> segments, int index, String word) {
        return index < segments.size() && segments.get(index).equalsIgnoreCase(word);
    }

    private static List<String> split(String value) {
        return new ArrayList<>(List.of(value.substring(1).split("/", -1)));
    }
}
