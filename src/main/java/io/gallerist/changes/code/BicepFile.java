package io.gallerist.changes.code;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.azure.PlannedCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The declarations for one resource group. */
final class BicepFile {
    private static final Pattern GROUP = Pattern.compile("(?i)/subscriptions/([^/]+)/resourceGroups/([^/]+)");

    /** For a scope, whose own API version no call tells. */
    private static final String SCOPE_VERSION = "2023-07-03";

    private final ObjectNotation notation = new BicepNotation();
    private final Map<String, String> symbols = new LinkedHashMap<>();
    private final List<String> resources = new ArrayList<>();
    private String declaredBefore = "";
    private String group = "";

    /** Whether there are words for it. */
    boolean declare(PlannedCall call) {
        ArmPath path = ArmPath.parse(call.path()).orElse(null);
        if (path == null || path.action().isPresent() || !isOfGroup(path)) {
            return false;
        }
        ObjectNode body = ObjectNotation.object(call.body());
        List<String> lines = placed(path, call.apiVersion());
        body.properties()
                .forEach(field -> lines.add(notation.property(field.getKey(), notation.write(field.getValue(), "  "))));
        if (!declaredBefore.isEmpty()) {
            lines.add("dependsOn: [" + declaredBefore + "]");
        }
        declaredBefore = resource(path, call.apiVersion(), "", lines);
        return true;
    }

    String text() {
        return String.join("\n\n", resources);
    }

    /** Subscription and name. */
    Matcher group() {
        Matcher parts = GROUP.matcher(group);
        if (!parts.matches()) {
            throw new IllegalStateException("Nothing was declared");
        }
        return parts;
    }

    private boolean isOfGroup(ArmPath path) {
        String here = ArmPath.parse(path.scope()).orElse(path).scope();
        boolean fits = GROUP.matcher(here).matches() && (group.isEmpty() || group.equalsIgnoreCase(here));
        group = fits ? here : group;
        return fits;
    }

    /** Below its parent, at its scope, or else in the resource group. */
    private List<String> placed(ArmPath path, String apiVersion) {
        List<String> lines = new ArrayList<>();
        path.parent()
                .map(parent -> "parent: " + existing(parent, apiVersion))
                .or(() -> ArmPath.parse(path.scope()).map(scope -> "scope: " + existing(scope, SCOPE_VERSION)))
                .ifPresent(lines::add);
        lines.add("name: " + notation.quoted(path.name()));
        return lines;
    }

    private String existing(ArmPath path, String apiVersion) {
        String known = symbols.get(key(path));
        return known == null ? resource(path, apiVersion, " existing", placed(path, apiVersion)) : known;
    }

    private String resource(ArmPath path, String apiVersion, String existing, List<String> lines) {
        String symbol = Symbol.of(path, symbols.values());
        symbols.put(key(path), symbol);
        resources.add("resource " + symbol + " " + notation.quoted(path.type() + "@" + apiVersion) + existing
                + " = {\n  " + String.join("\n  ", lines) + "\n}");
        return symbol;
    }

    private static String key(ArmPath path) {
        return path.id().toLowerCase(Locale.ROOT);
    }
}
