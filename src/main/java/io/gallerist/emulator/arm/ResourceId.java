package io.gallerist.emulator.arm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The id of a resource or, without a last name, of a collection of them; read without regard to case. */
public record ResourceId(String subscription, String group, String provider, List<String> types, List<String> names) {

    /** From the pieces of a path that starts with /subscriptions/{id}. */
    public static ResourceId of(List<String> segments) {
        boolean grouped = segments.size() > 3 && segments.get(2).equalsIgnoreCase("resourceGroups");
        int provider = grouped ? 4 : 2;
        List<String> types = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = provider + 2; i < segments.size(); i++) {
            ((i - provider) % 2 == 0 ? types : names).add(segments.get(i));
        }
        String namespace = segments.size() > provider + 1 ? segments.get(provider + 1) : "";
        return new ResourceId(segments.get(1), grouped ? segments.get(3) : "", namespace, types, names);
    }

    public static ResourceId parse(String id) {
        return of(List.of(id.replaceFirst("^/", "").split("/")));
    }

    public static boolean looksLike(String id) {
        return id.matches("(?i)/subscriptions/[^/]+/resourceGroups/[^/]+/providers/[^/]+(/[^/]+/[^/]+)+");
    }

    public boolean isCollection() {
        return types.size() > names.size();
    }

    public String type() {
        return provider + "/" + String.join("/", types);
    }

    public String kind() {
        return type().toLowerCase(Locale.ROOT);
    }

    public String name() {
        return names.get(names.size() - 1);
    }

    public String groupId() {
        return "/subscriptions/" + subscription + "/resourceGroups/" + group;
    }

    /** The resource that this one lies in; ends at the resource provider's own top level. */
    public ResourceId parent() {
        int keep = isCollection() ? names.size() : names.size() - 1;
        return new ResourceId(subscription, group, provider, types.subList(0, keep), names.subList(0, keep));
    }

    public boolean isNested() {
        return types.size() > 1;
    }

    public ResourceId child(String type, String name) {
        List<String> moreTypes = new ArrayList<>(types);
        List<String> moreNames = new ArrayList<>(names);
        moreTypes.add(type);
        moreNames.add(name);
        return new ResourceId(subscription, group, provider, moreTypes, moreNames);
    }

    @Override
    public String toString() {
        StringBuilder id = new StringBuilder("/subscriptions/").append(subscription);
        if (!group.isEmpty()) {
            id.append("/resourceGroups/").append(group);
        }
        id.append("/providers/").append(provider);
        for (int i = 0; i < types.size(); i++) {
            id.append('/').append(types.get(i));
            if (i < names.size()) {
                id.append('/').append(names.get(i));
            }
        }
        return id.toString();
    }
}
