package io.gallerist.emulator.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Json;

/** What Entra says of a person in a token. */
final class Claims {
    private Claims() {}

    static ObjectNode of(ObjectNode user, People people, String issuer) {
        String id = Json.text(user, "id");
        boolean guest = Json.text(user, "userType").equals("Guest");
        ObjectNode claims = Json.object()
                .put("iss", issuer)
                .put("aud", Application.SIGN_IN_CLIENT_ID)
                .put("sub", "sub-" + id)
                .put("oid", id)
                .put("tid", Tenant.CONTOSO.id())
                .put("name", Json.text(user, "displayName"))
                .put("preferred_username", guest ? Json.text(user, "mail") : Json.text(user, "userPrincipalName"))
                .put("email", Json.text(user, "mail"))
                .put("acct", guest ? 1 : 0)
                .put("ver", "2.0");
        if (guest) {
            claims.put("idp", "https://sts.windows.net/" + Tenant.FABRIKAM.id() + "/");
        }
        people.appRolesOf(id).forEach(claims.putArray("roles")::add);
        people.groupsOf(id).forEach(claims.putArray("groups")::add);
        return claims;
    }
}
