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

    /** Group of Olivia and Otto. */
    public static final String IMAGE_OWNERS = "9709b000-0000-4000-8000-000000000010";

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
        ObjectNode group = Json.object()
                .put("id", IMAGE_OWNERS)
                .put("displayName", "Image owners")
                .put("description", "Those who decide on image versions")
                .put("mailNickname", "image-owners")
                .put("mailEnabled", false)
                .put("securityEnabled", true);
        group.putArray("groupTypes");
        ObjectNode state = Json.object();
        state.putArray("members").add(OLIVIA).add(OTTO);
        all.add(new Document("group/" + IMAGE_OWNERS, "group", group, state));
        return all;
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
