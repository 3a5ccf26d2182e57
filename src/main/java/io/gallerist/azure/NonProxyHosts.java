package io.gallerist.azure;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The hosts of {@code NO_PROXY}: the SDK hands them out as one regular expression, Vert.x wants plain wildcards. */
final class NonProxyHosts {
    private static final Pattern BETWEEN = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern QUOTING = Pattern.compile("\\\\Q|\\\\E|[\\\\?()]");

    private NonProxyHosts() {}

    static List<String> of(String pattern) {
        return Stream.of(BETWEEN.split(pattern))
                .map(host -> QUOTING.matcher(host).replaceAll("").replace(".*", "*"))
                .filter(host -> !host.isBlank())
                .toList();
    }
}
