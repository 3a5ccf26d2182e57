package io.gallerist.emulator.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.entra.Tenant;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The people of Contoso, by object id. Sample data only. */
public final class SamplePeople {
    /** Asks for image versions. */
    public static final String RITA = "717a0000-0000-4000-8000-000000000001";
    /** Owns myGallery. */
    public static final String OLIVIA = "0117a000-0000-4000-8000-000000000002";
    /** Owns windowsGallery and labGallery. */
    public static final String OTTO = "0770a000-0000-4000-8000-000000000003";
    /** Gallerist.Administrator. */
    public static final String ADA = "ada00000-0000-4000-8000-000000000004";
    /** Gallerist.Auditor. */
    public static final String AMIR = "a1170000-0000-4000-8000-000000000005";
    /** Asks for image versions, too. */
    public static final String RAVI = "7a710000-0000-4000-8000-000000000006";

    /** Manager of Rita and Ravi. */
    public static final String MONA = "303a0000-0000-4000-8000-000000000007";
    /** Olivia's second account. */
    public static final String OLIVIA_ADMIN = "0117a000-0000-4000-8000-000000000008";

    /** Group of Olivia and Otto. */
    public static final String IMAGE_OWNERS = "9709b000-0000-4000-8000-000000000010";

    /** Group of Mona and Ravi, itself in the next one. */
    public static final String PLATFORM_TEAM = "b1a7f000-0000-4000-8000-000000000011";
    /** Group of Ada and the platform team. */
    public static final String CLOUD_DEPARTMENT = "c10d0000-0000-4000-8000-000000000012";

    /** An application that builds images. */
    public static final String BUILD_PIPELINE = "b017d000-0000-4000-8000-000000000020";
    /** An application that nobody may sign in with. */
    /** Another organisation's application, as somebody consented to it. */
    public static final String FOREIGN_SCANNER = "5ca0e000-0000-4000-8000-000000000022";

    public static final String OLD_PIPELINE = "01dd0000-0000-4000-8000-000000000021";

    public static final String ADMINISTRATOR = "Gallerist.Administrator";
    public static final String AUDITOR = "Gallerist.Auditor";

    private SamplePeople() {}

    static List<Document> documents() {
        List<Document> all = new ArrayList<>();
        all.add(person(RITA, "Rita", "Sandoval", "Requester"));
        all.add(person(OLIVIA, "Olivia", "Brandt", "Owner of myGallery"));
        all.add(person(OTTO, "Otto", "Lindqvist", "Owner of windowsGallery and labGallery"));
        all.add(person(ADA, "Ada", "Novak", "Administrator", ADMINISTRATOR));
        all.add(person(AMIR, "Amir", "Haddad", "Auditor", AUDITOR));
        all.add(person(RAVI, "Ravi", "Menon", "Requester"));
        all.add(person(MONA, "Mona", "Okafor", "Engineering manager"));
        all.add(secondAccount(OLIVIA_ADMIN, "Olivia Brandt (admin)", "olivia.admin@contoso.example"));
        for (Document person : all) {
            if (List.of(RITA, RAVI).contains(Json.text(person.body(), "id"))) {
                person.state().put("manager", MONA);
            }
        }
        all.add(group(IMAGE_OWNERS, "Image owners", "Those who decide on image versions", OLIVIA, OTTO));
        all.add(group(PLATFORM_TEAM, "Platform team", "Those who run the platform", MONA, RAVI));
        all.add(group(CLOUD_DEPARTMENT, "Cloud department", "All who work on the cloud", ADA, PLATFORM_TEAM));
        all.add(application(BUILD_PIPELINE, "Build pipeline", true));
        Document scanner = application(FOREIGN_SCANNER, "Fabrikam scanner", true);
        scanner.body().put("appOwnerOrganizationId", Tenant.FABRIKAM.id());
        all.add(scanner);
        all.add(application(OLD_PIPELINE, "Build pipeline of old", false));
        return all;
    }

    private static Document application(String id, String name, boolean enabled) {
        ObjectNode application = Json.object()
                .put("id", id)
                .put("appId", id.replace("-4000-", "-4a44-"))
                .put("displayName", name)
                .put("servicePrincipalType", "Application")
                .put("appOwnerOrganizationId", Tenant.CONTOSO.id())
                .put("accountEnabled", enabled);
        return new Document("servicePrincipal/" + id, "servicePrincipal", application, Json.object());
    }

    private static Document group(String id, String name, String description, String... members) {
        ObjectNode group = Json.object()
                .put("id", id)
                .put("displayName", name)
                .put("description", description)
                .put("mailNickname", name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .put("mailEnabled", false)
                .put("securityEnabled", true);
        group.putArray("groupTypes");
        group.putNull("mail");
        ObjectNode state = Json.object();
        List.of(members).forEach(state.putArray("members")::add);
        return new Document("group/" + id, "group", group, state);
    }

    /** For what needs more rights, as many organisations have it: another account with the same employee number. */
    private static Document secondAccount(String id, String name, String mail) {
        Document account = person(id, "Olivia", "Brandt", "Second account of Olivia");
        account.body().put("displayName", name).put("mail", mail).put("userPrincipalName", mail);
        return account;
    }

    private static Document person(String id, String given, String family, String title, String... appRoles) {
        String mail = given.toLowerCase(Locale.ROOT) + "@contoso.example";
        ObjectNode user = Json.object()
                .put("id", id)
                .put("displayName", given + " " + family)
                .put("givenName", given)
                .put("surname", family)
                .put("jobTitle", title)
                .put("mail", mail)
                .put("userPrincipalName", mail)
                .put("employeeId", "C-" + family.toUpperCase(Locale.ROOT))
                .put("userType", "Member")
                .put("accountEnabled", true)
                .put("onPremisesDomainName", Tenant.CONTOSO.domain());
        user.putNull("externalUserState").putNull("mobilePhone").putNull("officeLocation");
        user.putNull("preferredLanguage").putArray("businessPhones");
        user.putArray("otherMails");
        ObjectNode state = Json.object();
        for (String role : appRoles) {
            state.withArray("appRoles").add(role);
        }
        return new Document("user/" + id, "user", user, state);
    }
}
