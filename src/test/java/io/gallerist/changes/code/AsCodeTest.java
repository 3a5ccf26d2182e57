package io.gallerist.changes.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.azure.PlannedCall;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says the body that the portal sends, field by field. */
class AsCodeTest {
    private static final URI CLOUD = URI.create("https://management.usgovcloudapi.net/");
    private static final PlannedCall DELETE = new PlannedCall("DELETE", FieldTable.VERSION, "2024-03-03", "");
    private static final PlannedCall SHARE = new PlannedCall(
            "POST", FieldTable.GALLERY + "/share", "2024-03-03", "{\"operationType\":\"Reset\",\"groups\":[]}");
    private static final PlannedCall ROLE = new PlannedCall(
            "PUT",
            FieldTable.GALLERY + "/providers/Microsoft.Authorization/roleAssignments/<from scope, person and role>",
            "2022-04-01",
            "{\"properties\":{\"principalId\":\"<object id of o'hara@contoso.example>\",\"principalType\":\"User\"}}");

    static Stream<PlannedCall> calls() {
        return FieldTable.all();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void azRest(PlannedCall call) {
        List<String> words = Bash.calls(text(new AzRest(), call)).get(0);

        assertThat(words.subList(0, 6)).containsExactly("rest", "--method", "PUT", "--url", url(call), "--body");
        assertThat(FieldTable.parse(words.get(6))).isEqualTo(body(call));
        assertThat(words).hasSize(7);
    }

    @Test
    void azRestOfSeveralCalls() {
        assertThat(Bash.calls(text(new AzRest(), DELETE, SHARE, ROLE)))
                .extracting(words -> words.get(2), List::size)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("DELETE", 5),
                        org.assertj.core.groups.Tuple.tuple("POST", 7),
                        org.assertj.core.groups.Tuple.tuple("PUT", 7));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void powerShell(PlannedCall call) {
        String text = text(new PowerShell(), call);
        String[] parts = text.split("\n'@\n", 2);

        assertThat(parts[0]).startsWith("$body = @'\n");
        assertThat(FieldTable.parse(parts[0].substring("$body = @'\n".length())))
                .isEqualTo(body(call));
        assertThat(parts[1])
                .isEqualTo("Invoke-AzRestMethod -Method PUT -Path '" + call.path()
                        + "?api-version=2024-03-03' -Payload $body");
    }

    @Test
    void powerShellDoublesEveryKindOfQuote() {
        assertThat(text(new PowerShell(), new PlannedCall("DELETE", "/o'h\u2019a", "1", "")))
                .isEqualTo("Invoke-AzRestMethod -Method DELETE -Path '/o''h\u2019\u2019a?api-version=1'");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void rest(PlannedCall call) {
        String[] parts = text(new Rest(), call).split("\n\n", 2);

        assertThat(parts[0].lines())
                .containsExactly(
                        "PUT " + url(call) + " HTTP/1.1",
                        "Authorization: Bearer <access token>",
                        "Content-Type: application/json");
        assertThat(FieldTable.parse(parts[1])).isEqualTo(body(call));
    }

    @Test
    void restHasNoVariables() {
        PlannedCall call = new PlannedCall("PUT", "/x", "1", "{\"a\":{\"b\":\"{{{$guid}} \\\\{{c}}\"}}");

        String text = text(new Rest(), call);

        assertThat(text).doesNotContain("{{");
        assertThat(FieldTable.parse(text.split("\n\n", 2)[1])).isEqualTo(body(call));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void bicep(PlannedCall call) {
        ArmPath path = ArmPath.parse(call.path()).orElseThrow();
        String text = text(new Bicep(), call);

        ObjectNode declared = Notation.block(text, "'" + path.type() + "@2024-03-03' = {", false);

        assertThat(declared.remove("name").asText()).isEqualTo(path.name());
        JsonNode parent = declared.remove("parent");
        assertThat(parent == null).isEqualTo(path.parent().isEmpty());
        assertThat((JsonNode) declared).isEqualTo(body(call));
    }

    @Test
    void bicepLooksItsParentsUp() {
        String text = text(new Bicep(), FieldTable.VERSIONS.calls().findFirst().orElseThrow());

        assertThat(text)
                .startsWith("resource gallery 'Microsoft.Compute/galleries@2024-03-03' existing = {\n"
                        + "  name: 'my.Gallery'\n}\n\n"
                        + "resource definition 'Microsoft.Compute/galleries/images@2024-03-03' existing = {\n"
                        + "  parent: gallery\n  name: 'my-Image'\n}\n\n"
                        + "resource version 'Microsoft.Compute/galleries/images/versions@2024-03-03' = {\n"
                        + "  parent: definition\n  name: '1.0.0'\n  location: 'westcentralus'\n");
    }

    @Test
    void bicepPutsARoleAtItsScope() {
        assertThat(text(new Bicep(), ROLE))
                .contains("  scope: gallery\n", "principalId: '<object id of o\\'hara@contoso.example>'");
    }

    @Test
    void bicepSaysWhatItCanNot() {
        for (PlannedCall call : List.of(DELETE, SHARE)) {
            Code code = new Bicep().write(plan(false, call));
            assertThat(code.text()).isEmpty();
            assertThat(code.note()).startsWith("Bicep declares what shall exist.");
        }
        assertThat(new Bicep()
                        .write(plan(false, new PlannedCall("PUT", "/x/providers/A.B/c/d", "1", "{}")))
                        .text())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void terraform(PlannedCall call) {
        ArmPath path = ArmPath.parse(call.path()).orElseThrow();
        String text = text(new Terraform(), call);

        ObjectNode declared =
                Notation.block(text, "resource \"azapi_resource\" \"" + Symbol.of(path, List.of()) + "\" {", true);

        assertThat(declared.remove("type").asText()).isEqualTo(path.type() + "@2024-03-03");
        assertThat(declared.remove("parent_id").asText()).isEqualTo(path.parentId());
        assertThat(declared.remove("name").asText()).isEqualTo(path.name());
        ObjectNode body = (ObjectNode) declared.remove("body");
        assertThat((JsonNode) declared.setAll(body)).isEqualTo(body(call));
    }

    @Test
    void terraformTakesOverWhatIsThere() {
        String text = new Terraform()
                .write(plan(true, new PlannedCall("PUT", FieldTable.GALLERY, "1", "{}")))
                .text();

        ObjectNode imported = Notation.block(text, "import {", true);
        assertThat(imported.get("to").asText()).isEqualTo("azapi_resource.gallery");
        assertThat(imported.get("id").asText()).isEqualTo(FieldTable.GALLERY + "?api-version=1");
    }

    @Test
    void terraformCallsActions() {
        String text = text(new Terraform(), DELETE, SHARE);

        ObjectNode deletion = Notation.block(text, "resource \"azapi_resource_action\" \"version\" {", true);
        assertThat(deletion.get("resource_id").asText()).isEqualTo(FieldTable.VERSION);
        assertThat(deletion.get("method").asText()).isEqualTo("DELETE");
        ObjectNode share = Notation.block(text, "resource \"azapi_resource_action\" \"gallery\" {", true);
        assertThat(share.get("resource_id").asText()).isEqualTo(FieldTable.GALLERY);
        assertThat(share.get("action").asText()).isEqualTo("share");
        assertThat(share.get("body")).isEqualTo(body(SHARE));
        assertThat(text).contains("depends_on = [azapi_resource_action.version]");
    }

    @Test
    void everyLanguageHasAWordForIt() {
        assertThat(AsCode.of(List.of(DELETE), true, CLOUD, Set.of()))
                .extracting(Code::label)
                .containsExactly(
                        "Azure CLI (az rest)",
                        "Azure CLI (az sig)",
                        "Azure PowerShell",
                        "REST",
                        "Bicep",
                        "Terraform (azapi)");
    }

    /** The tokens of other tenants go along, or the text says how they would. */
    @Test
    void aSourceInAnotherTenant() {
        String tenant = "7d2c9f4e-0000-4000-8000-000000000002";
        PlannedCall call = new PlannedCall("PUT", FieldTable.VERSION, "1", "{\"location\":\"westus\"}");

        Map<String, Code> codes = AsCode.of(List.of(call), false, CLOUD, Set.of(tenant)).stream()
                .collect(Collectors.toMap(Code::label, Function.identity()));

        List<String> words = Bash.calls(codes.get("Azure CLI (az rest)").text().replace("$(az ", "$(echo "))
                .get(0);
        assertThat(words.get(7)).isEqualTo("--headers");
        assertThat(words.get(8))
                .isEqualTo("x-ms-authorization-auxiliary=Bearer account get-access-token --tenant " + tenant
                        + " --query accessToken --output tsv");
        assertThat(codes.get("REST").text().lines())
                .contains("x-ms-authorization-auxiliary: Bearer <access token of tenant " + tenant + ">");
        for (String label : List.of("Azure CLI (az sig)", "Azure PowerShell")) {
            assertThat(codes.get(label).text()).isEmpty();
            assertThat(codes.get(label).note()).contains("Use az rest");
        }
        assertThat(codes.get("Bicep").note()).contains("--aux-tenants " + tenant);
        assertThat(codes.get("Terraform (azapi)").text())
                .contains("provider \"azapi\" {\n  auxiliary_tenant_ids = [\"" + tenant + "\"]\n}");
    }

    private static String text(Language language, PlannedCall... calls) {
        return language.write(plan(false, calls)).text();
    }

    private static Plan plan(boolean exists, PlannedCall... calls) {
        return new Plan(List.of(calls), exists, CLOUD, List.of());
    }

    private static String url(PlannedCall call) {
        return "https://management.usgovcloudapi.net" + call.path() + "?api-version=" + call.apiVersion();
    }

    private static JsonNode body(PlannedCall call) {
        return FieldTable.parse(call.body());
    }
}
