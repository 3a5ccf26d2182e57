package io.gallerist.access;

import java.util.ArrayList;
import java.util.List;

/**
 * The Azure CLI. Across tenants it needs a token of each: whoever signed in to both in one profile sends the other one
 * along with the image's id.
 */
final class WithAz {
    private static final String OWN = """
            own_tenant='YOUR-TENANT-ID'
            own_subscription='YOUR-SUBSCRIPTION-ID'
            """;

    private WithAz() {}

    static List<Tool.Block> blocks(Use use) {
        List<Tool.Block> blocks = new ArrayList<>();
        blocks.add(new Tool.Block("Sign in", signIn(use)));
        blocks.add(new Tool.Block("See which versions there are", list(use)));
        blocks.add(new Tool.Block("Make a virtual machine", machine(use)));
        if (use.isAcross()) {
            blocks.add(new Tool.Block("Sign in as an application of both tenants instead", application(use)));
        }
        return blocks;
    }

    /** Also for Bicep and Terraform, which go on with the CLI's session. */
    static String signIn(Use use) {
        String home = Quoted.shell(use.tenant());
        return use.isAcross() ? OWN + """
                        az account clear
                        az login --tenant %1$s
                        az account get-access-token --tenant %1$s --query expiresOn
                        az login --tenant "$own_tenant"
                        az account get-access-token --tenant "$own_tenant" --query expiresOn
                        az account set --subscription "$own_subscription\"""".formatted(home) : """
                        own_subscription='YOUR-SUBSCRIPTION-ID'
                        az login --tenant %s
                        az account set --subscription "$own_subscription\"""".formatted(home);
    }

    private static String list(Use use) {
        return """
                az sig image-version list \\
                  --subscription %s \\
                  --resource-group %s \\
                  --gallery-name %s \\
                  --gallery-image-definition %s \\
                  --output table""".formatted(
                        Quoted.shell(use.subscription()),
                        Quoted.shell(use.group()),
                        Quoted.shell(use.gallery()),
                        Quoted.shell(use.definitionId().name()));
    }

    private static String machine(Use use) {
        String who = use.isSpecialized()
                ? "--specialized"
                : use.isWindows() ? "--admin-username azureuser" : "--admin-username azureuser --generate-ssh-keys";
        return """
                az vm create \\
                  --resource-group my-group \\
                  --name my-vm \\
                  --location %s \\
                  --size %s \\
                  --image %s \\
                  %s""".formatted(
                        Quoted.shell(use.region()),
                        use.size(),
                        Quoted.shell(use.imageId().value()),
                        who);
    }

    /** Each tenant's administrator agrees to a multi-tenant application once; the gallery is shared with it there. */
    private static String application(Use use) {
        return OWN + """
                app_id='APPLICATION-ID'
                read -rs -p 'Secret: ' secret
                # Once, an administrator of your tenant opens this address and agrees:
                echo "https://login.microsoftonline.com/$own_tenant/adminconsent?client_id=$app_id"
                az account clear
                az login --service-principal --username "$app_id" --password "$secret" --tenant %s
                az account get-access-token --query expiresOn
                az login --service-principal --username "$app_id" --password "$secret" --tenant "$own_tenant"
                az account get-access-token --query expiresOn
                az account set --subscription "$own_subscription\"""".formatted(Quoted.shell(use.tenant()));
    }
}
