package io.gallerist.catalog;

import io.quarkus.qute.TemplateExtension;

/** How to make a virtual machine of exactly one version, to copy. */
@TemplateExtension
final class UseIt {
    private UseIt() {}

    static String useWithCli(ImageVersion version) {
        return """
                az vm create \\
                  --resource-group <your group> \\
                  --name <your vm> \\
                  --image %s%s""".formatted(version.resourceId, isSpecialized(version) ? " \\\n  --specialized" : "");
    }

    static String useWithBicep(ImageVersion version) {
        return """
                storageProfile: {
                  imageReference: {
                    id: '%s'
                  }
                }""".formatted(version.resourceId);
    }

    static String useWithTerraform(ImageVersion version) {
        return "source_image_id = \"" + version.resourceId + "\"";
    }

    private static boolean isSpecialized(ImageVersion version) {
        return "Specialized".equals(version.definition.osState);
    }
}
