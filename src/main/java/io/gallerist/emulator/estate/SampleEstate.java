package io.gallerist.emulator.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.ResourceGroups;
import io.gallerist.emulator.authorization.RoleDefinitions;
import io.gallerist.emulator.entra.Application;
import io.gallerist.emulator.entra.Tenant;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a fresh emulator starts with. Sample data only; ids are constants so that tests can name them. */
public final class SampleEstate {
    public static final String CONTOSO_IMAGES = "5ab00000-0000-4000-8000-000000000001";
    public static final String CONTOSO_LABS = "5ab00000-0000-4000-8000-000000000002";
    public static final String FABRIKAM_SOURCES = "5ab00000-0000-4000-8000-000000000003";

    public static final String MY_GALLERY_RG = group(CONTOSO_IMAGES, "myGalleryRG");
    public static final String MY_RESOURCE_GROUP = group(CONTOSO_IMAGES, "myResourceGroup");
    public static final String WINDOWS_RG = group(CONTOSO_IMAGES, "windowsImagesRG");
    public static final String BUILD_RG = group(CONTOSO_IMAGES, "buildRG");
    public static final String LAB_RG = group(CONTOSO_LABS, "labRG");
    public static final String FABRIKAM_RG = group(FABRIKAM_SOURCES, "fabrikamRG");

    public static final String MY_GALLERY = compute(MY_GALLERY_RG, "galleries", "myGallery");
    public static final String WINDOWS_GALLERY = compute(WINDOWS_RG, "galleries", "windowsGallery");
    public static final String LAB_GALLERY = compute(LAB_RG, "galleries", "labGallery");
    /** Linux, Generalized, V2; has versions 0.9.0 and 0.9.1, and no 1.0.0. */
    public static final String MY_IMAGE_DEFINITION = MY_GALLERY + "/images/myImageDefinition";
    /** West Central US, Linux, V2, generalized and deallocated: fits myImageDefinition. */
    public static final String MY_VM = compute(MY_RESOURCE_GROUP, "virtualMachines", "myVM");
    /** In the other tenant: takes an auxiliary token. */
    public static final String FABRIKAM_VM = compute(FABRIKAM_RG, "virtualMachines", "fabrikamVM");

    private SampleEstate() {}

    private static String group(String subscription, String name) {
        return "/subscriptions/" + subscription + "/resourceGroups/" + name;
    }

    static String compute(String group, String type, String name) {
        return group + "/providers/Microsoft.Compute/" + type + "/" + name;
    }

    public static List<Document> documents(Instant now) {
        List<Document> all = new ArrayList<>();
        all.add(subscription(CONTOSO_IMAGES, "Contoso Images", Tenant.CONTOSO));
        all.add(subscription(CONTOSO_LABS, "Contoso Labs", Tenant.CONTOSO));
        all.add(subscription(FABRIKAM_SOURCES, "Fabrikam Sources", Tenant.FABRIKAM));
        all.add(resourceGroup(MY_GALLERY_RG, "westcentralus"));
        all.add(resourceGroup(MY_RESOURCE_GROUP, "westcentralus"));
        all.add(resourceGroup(WINDOWS_RG, "westeurope"));
        all.add(resourceGroup(BUILD_RG, "eastus2"));
        all.add(resourceGroup(LAB_RG, "northeurope"));
        all.add(resourceGroup(FABRIKAM_RG, "westcentralus"));
        all.addAll(SamplePeople.documents());
        all.addAll(new SampleGalleries(now).documents());
        all.addAll(SampleSources.documents(now));
        for (String subscription : List.of(CONTOSO_IMAGES, CONTOSO_LABS)) {
            all.add(assignment("/subscriptions/" + subscription, Application.OBJECT_ID, "ServicePrincipal", now));
        }
        all.add(assignment(MY_GALLERY, SamplePeople.OLIVIA, "User", now));
        all.add(assignment(WINDOWS_GALLERY, SamplePeople.OTTO, "User", now));
        all.add(assignment(LAB_GALLERY, SamplePeople.OTTO, "User", now));
        return all;
    }

    private static Document subscription(String id, String name, Tenant tenant) {
        ObjectNode body = Json.object()
                .put("id", "/subscriptions/" + id)
                .put("subscriptionId", id)
                .put("tenantId", tenant.id())
                .put("displayName", name)
                .put("state", "Enabled")
                .put("authorizationSource", "RoleBased");
        body.putObject("subscriptionPolicies")
                .put("locationPlacementId", "Public_2014-09-01")
                .put("quotaId", "EnterpriseAgreement_2014-09-01")
                .put("spendingLimit", "Off");
        body.putArray("managedByTenants");
        return Document.of("/subscriptions/" + id, "subscription", body);
    }

    private static Document resourceGroup(String id, String location) {
        String[] parts = id.split("/");
        return Document.of(id, ResourceGroups.KIND, ResourceGroups.resource(parts[2], parts[4], location));
    }

    /** Owner, given long ago. */
    private static Document assignment(String scope, String principal, String type, Instant now) {
        String name = UUID.nameUUIDFromBytes((scope + principal).getBytes(StandardCharsets.UTF_8))
                .toString();
        String id = scope + "/providers/Microsoft.Authorization/roleAssignments/" + name;
        ObjectNode body = Json.object();
        body.putObject("properties")
                .put(
                        "roleDefinitionId",
                        "/subscriptions/" + scope.split("/")[2] + "/providers/Microsoft.Authorization/roleDefinitions/"
                                + RoleDefinitions.OWNER)
                .put("principalId", principal)
                .put("principalType", type)
                .put("scope", scope)
                .put("createdOn", now.minusSeconds(90 * 86_400L).toString())
                .put("updatedOn", now.minusSeconds(90 * 86_400L).toString())
                .putNull("condition")
                .putNull("description");
        body.put("id", id)
                .put("type", "Microsoft.Authorization/roleAssignments")
                .put("name", name);
        return Document.of(id, "role-assignment", body);
    }
}
