package io.gallerist.changes.gallery;

import io.gallerist.web.Option;
import java.util.List;

/** How a gallery can be shared, which Azure lets be chosen only when it is created. */
final class Choices {
    static final String PRIVATE = "Private";
    static final String GROUPS = "Groups";
    static final String COMMUNITY = "Community";

    static final List<Option> SHARING = List.of(
            Option.of(PRIVATE, "Private", "By roles: to people whom somebody shares it with"),
            Option.of(GROUPS, "Direct", "Beside roles, to whole subscriptions and tenants"),
            Option.of(COMMUNITY, "Community", "Beside roles, to everybody on Azure; not for encrypted images"));

    private Choices() {}

    /** The word for one of Azure's permissions. */
    static String sharing(String permission) {
        return SHARING.stream()
                .filter(option -> option.value().equals(permission))
                .findFirst()
                .map(option -> option.label() + ": " + option.hint())
                .orElse(permission);
    }
}
