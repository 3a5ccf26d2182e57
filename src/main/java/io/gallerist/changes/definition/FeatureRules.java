package io.gallerist.changes.definition;

import io.gallerist.changes.form.Entry;
import java.util.Map;

/**
 * Which features fit each other. Trusted launch and confidential machines exist in generation 2 only (Azure's overviews
 * of both), Arm64 and NVMe too (overviews of Arm64 machines and of NVMe); confidential machines are x64 and none of
 * their sizes hibernates (overviews of confidential machines and of hibernation). Trusted launch on Arm64 is allowed.
 */
final class FeatureRules {
    private static final String GENERATION_2 = "V2";

    private FeatureRules() {}

    static void check(Map<String, String> features, String generation, String architecture, Entry entry) {
        String security = features.getOrDefault(Features.SECURITY, "Standard");
        boolean isConfidential = security.equals("ConfidentialVM");
        if (generation.equals("V1")) {
            if (!security.equals("Standard")) {
                entry.wrong(
                        "securityType",
                        "Trusted launch and confidential machines need generation " + GENERATION_2
                                + ": take the standard security type for a definition of generation V1.");
            }
            if (features.getOrDefault(Features.CONTROLLERS, "").contains("NVMe")) {
                entry.wrong(
                        "diskControllers",
                        "NVMe needs generation " + GENERATION_2
                                + ": take SCSI only for a definition of generation V1.");
            }
        }
        if (isConfidential && architecture.equals("Arm64")) {
            entry.wrong("securityType", "Confidential machines are x64: Azure has none for Arm64.");
        }
        if (isConfidential && "True".equals(features.get(Features.HIBERNATION))) {
            entry.wrong("hibernation", "Confidential machines can't hibernate: take one of the two.");
        }
    }
}
