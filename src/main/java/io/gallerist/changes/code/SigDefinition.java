package io.gallerist.changes.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@code az sig image-definition create} can say of an image definition. It has flags for a description, a privacy
 * statement and release notes, but does not send them; so they are not said.
 */
final class SigDefinition {
    private static final Pattern FEATURE = Pattern.compile("[A-Za-z0-9]+=[A-Za-z0-9]+");

    private SigDefinition() {}

    /** Generation and state have defaults of the CLI's own, so they must be known. */
    static void say(Untold body, Flags flags) {
        flags.required("--publisher", body.take("/properties/identifier/publisher"));
        flags.required("--offer", body.take("/properties/identifier/offer"));
        flags.required("--sku", body.take("/properties/identifier/sku"));
        flags.required("--os-type", body.take("/properties/osType"));
        flags.required("--os-state", body.take("/properties/osState"));
        JsonNode generation = body.take("/properties/hyperVGeneration");
        flags.required("--hyper-v-generation", generation);
        flags.add("--architecture", body.take("/properties/architecture"));
        features(body.take("/properties/features"), generation.asText().equals("V2"), flags);
        flags.positive("--minimum-cpu-core", body.take("/properties/recommended/vCPUs/min"));
        flags.positive("--maximum-cpu-core", body.take("/properties/recommended/vCPUs/max"));
        flags.positive("--minimum-memory", body.take("/properties/recommended/memory/min"));
        flags.positive("--maximum-memory", body.take("/properties/recommended/memory/max"));
        flags.list("--disallowed-disk-types", body.take("/properties/disallowed/diskTypes"));
        flags.add("--plan-name", body.take("/properties/purchasePlan/name"));
        flags.add("--plan-publisher", body.take("/properties/purchasePlan/publisher"));
        flags.add("--plan-product", body.take("/properties/purchasePlan/product"));
        flags.add("--eula", body.take("/properties/eula"));
        flags.moment("--end-of-life-date", body.take("/properties/endOfLifeDate"));
    }

    /** One word for all. The CLI makes a V2 definition trusted unless a security type is said; Standard is not sent. */
    private static void features(JsonNode features, boolean v2, Flags flags) {
        List<String> pairs = new ArrayList<>();
        for (JsonNode feature : features) {
            String pair =
                    feature.path("name").asText() + "=" + feature.path("value").asText();
            if (feature.size() != 2 || !FEATURE.matcher(pair).matches() || pair.equals("SecurityType=Standard")) {
                flags.fail();
            }
            pairs.add(pair);
        }
        if (v2 && pairs.stream().noneMatch(pair -> pair.startsWith("SecurityType="))) {
            pairs.add("SecurityType=Standard");
        }
        if (!pairs.isEmpty()) {
            flags.add("--features", String.join(" ", pairs));
        }
    }
}
