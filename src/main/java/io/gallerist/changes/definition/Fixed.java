package io.gallerist.changes.definition;

import java.util.List;
import java.util.stream.Stream;

/** A part that Azure never changes once the definition exists, and why. */
public record Fixed(String label, String value, String why) {
    private static final String BUILT = "Versions and machines were built for it";
    private static final String NAMED = "Deployments name it";
    private static final String AGREED = "Users have agreed to it";

    static List<Fixed> of(DefinitionJson definition, String region) {
        return Stream.of(
                        new Fixed("OS type", definition.property("osType"), BUILT),
                        new Fixed("OS state", definition.property("osState"), BUILT),
                        new Fixed("Generation", definition.generation(), BUILT),
                        new Fixed("Architecture", definition.architecture(), BUILT),
                        new Fixed("Publisher", definition.property("identifier/publisher"), NAMED),
                        new Fixed("Offer", definition.property("identifier/offer"), NAMED),
                        new Fixed("SKU", definition.property("identifier/sku"), NAMED),
                        new Fixed("Region", region, "Azure moves no definition"),
                        new Fixed("Purchase plan", plan(definition), AGREED),
                        new Fixed("EULA", definition.property("eula"), AGREED),
                        new Fixed("Privacy statement", definition.property("privacyStatementUri"), AGREED))
                .filter(fixed -> !fixed.value().isEmpty())
                .toList();
    }

    private static String plan(DefinitionJson definition) {
        return String.join(
                ", ",
                Stream.of("publisher", "product", "name")
                        .map(part -> definition.property("purchasePlan/" + part))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
