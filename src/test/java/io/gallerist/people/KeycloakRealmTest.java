package io.gallerist.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The realm of docker/compose.yaml gives the claims that people are recognised by. */
class KeycloakRealmTest {
    private final JsonNode realm = read();
    private final JsonNode client = realm.path("clients").path(0);

    @Test
    void everybody_is_a_member_with_tenant_object_id_and_roles() {
        Map<String, JsonNode> claims = StreamSupport.stream(
                        client.path("protocolMappers").spliterator(), false)
                .map(mapper -> mapper.path("config"))
                .collect(Collectors.toMap(config -> config.path("claim.name").asText(), config -> config));
        assertThat(claims).containsOnlyKeys("acct", "tid", "oid", "roles");
        assertThat(claims.values())
                .allMatch(config -> config.path("id.token.claim").asText().equals("true"));
        assertThat(claims.get("acct").path("claim.value").asText()).isEqualTo("0");
        assertThat(claims.get("acct").path("jsonType.label").asText())
                .as("a text would be printed with its quotes")
                .isEqualTo("int");
        assertThat(claims.get("oid").path("user.attribute").asText()).isEqualTo("id");
        assertThat(claims.get("roles").path("multivalued").asText()).isEqualTo("true");
    }

    @Test
    void its_roles_are_the_portals() {
        assertThat(realm.path("roles").path("client").path("gallerist").findValuesAsText("name"))
                .containsExactlyInAnyOrder("Gallerist.Administrator", "Gallerist.Auditor");
    }

    @Test
    void its_client_signs_in_by_code_with_proof() {
        assertThat(client.path("clientId").asText()).isEqualTo("gallerist");
        assertThat(client.path("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("docker", "keycloak", "realm.json").toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
