package io.gallerist.emulator.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** "Who are you?": one button a person. */
final class PeoplePage {
    private PeoplePage() {}

    static Answer choose(List<ObjectNode> users, Map<String, String> asked) {
        return Page.of(
                200,
                "Sign in to Contoso",
                "<p>This directory belongs to the Azure emulator. Choose who you are; there are no passwords.</p>"
                        + "<form method=\"post\">" + Page.hidden(asked) + section("People of Contoso", users, "Member")
                        + section("Invited guests", users, "Guest") + "</form>");
    }

    private static String section(String title, List<ObjectNode> users, String type) {
        String buttons = users.stream()
                .filter(user -> Json.text(user, "userType").equals(type))
                .map(user -> "<li><button name=\"person\" value=\"" + Page.escape(Json.text(user, "id")) + "\"><strong>"
                        + Page.escape(Json.text(user, "displayName")) + "</strong><span>"
                        + Page.escape(Json.text(user, "mail")) + note(user) + "</span></button></li>")
                .collect(Collectors.joining());
        return buttons.isEmpty() ? "" : "<h2>" + title + "</h2><ul>" + buttons + "</ul>";
    }

    private static String note(ObjectNode user) {
        String title = Json.text(user, "jobTitle");
        String pending = Json.text(user, "externalUserState").equals("PendingAcceptance") ? "not accepted yet" : "";
        String note = title + pending;
        return note.isEmpty() ? "" : " · " + Page.escape(note);
    }

    static Answer accept(ObjectNode guest, Map<String, String> asked) {
        return Page.of(
                200,
                "Accept the invitation",
                "<p>Contoso has invited " + Page.escape(Json.text(guest, "displayName")) + " ("
                        + Page.escape(Json.text(guest, "mail"))
                        + ") as a guest. Contoso will see your name and your mail address.</p><form method=\"post\">"
                        + Page.hidden(asked) + "<input type=\"hidden\" name=\"person\" value=\""
                        + Page.escape(Json.text(guest, "id"))
                        + "\"><button class=\"primary\" name=\"accept\" value=\"yes\">Accept</button></form>");
    }
}
