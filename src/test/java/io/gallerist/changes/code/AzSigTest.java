package io.gallerist.changes.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.azure.PlannedCall;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the CLI would make of the text is what the portal sends. */
class AzSigTest {
    static Stream<PlannedCall> sayable() {
        return Stream.of(FieldTable.GALLERIES, FieldTable.DEFINITIONS, FieldTable.VERSIONS)
                .flatMap(FieldTable::calls);
    }

    static Stream<PlannedCall> unsayable() {
        return Stream.of(FieldTable.UNSAID_DEFINITIONS, FieldTable.UNSAID_VERSIONS, FieldTable.NASTY_ONES)
                .flatMap(table -> table.calls().skip(1));
    }

    @ParameterizedTest
    @MethodSource("sayable")
    void saysTheSameBody(PlannedCall call) {
        List<String> words = Bash.calls(code(call).text()).get(0);

        AzureCli.Sent sent = AzureCli.send(words);

        assertThat(sent.path()).isEqualTo(call.path());
        assertThat(AzureCli.asAzureReads(sent.body())).isEqualTo(AzureCli.asAzureReads(FieldTable.parse(call.body())));
    }

    @ParameterizedTest
    @MethodSource("unsayable")
    void leavesToAzRestWhatItCanNotSay(PlannedCall call) {
        assertThat(code(call).text()).isEmpty();
        assertThat(code(call).note()).endsWith("Use az rest.");
    }

    @Test
    void deletes() {
        assertThat(Bash.calls(code(new PlannedCall("DELETE", FieldTable.DEFINITION, "1", ""))
                        .text()))
                .containsExactly(List.of(
                        "sig",
                        "image-definition",
                        "delete",
                        "--subscription",
                        "5ab00000-0000-4000-8000-000000000001",
                        "--resource-group",
                        "rg (1)_ü",
                        "--gallery-name",
                        "my.Gallery",
                        "--gallery-image-definition",
                        "my-Image"));
    }

    @Test
    void isSilentOnOtherResourcesAndMethods() {
        for (String path : List.of(FieldTable.ACCOUNT, FieldTable.GALLERY + "/share", "/subscriptions/x", "/x")) {
            for (String method : List.of("PUT", "POST", "PATCH", "DELETE")) {
                assertThat(code(new PlannedCall(method, path, "1", "{}")).text())
                        .isEmpty();
            }
        }
        assertThat(code(new PlannedCall("PATCH", FieldTable.GALLERY, "1", "{}")).text())
                .isEmpty();
    }

    private static Code code(PlannedCall call) {
        return new AzSig().write(new Plan(List.of(call), false, URI.create("https://management.azure.com"), List.of()));
    }
}
