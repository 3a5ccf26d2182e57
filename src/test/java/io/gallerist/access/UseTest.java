package io.gallerist.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.azure.ResourceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is copied from the shared pages is what the languages read. */
class UseTest {
    private static final String HOME = "c0470500-0000-4000-8000-000000000001";
    private static final Path SHELL = Path.of("/bin/bash");

    /** A resource group may have parentheses, which a shell would read as more. */
    private static final ResourceId DEFINITION =
            ResourceId.of("/subscriptions/5b000000-0000-4000-8000-000000000001/resourceGroups/images(eu)_v1.0/providers"
                    + "/Microsoft.Compute/galleries/my.Gallery/images/web-tier");

    static Stream<Use> uses() {
        List<Use> uses = new ArrayList<>();
        for (ResourceId image : List.of(DEFINITION, DEFINITION.child("versions", "1.2.3"))) {
            for (String os : List.of("Linux", "Windows")) {
                for (String state : List.of("Generalized", "Specialized")) {
                    for (boolean across : List.of(true, false)) {
                        uses.add(new Use(image, DEFINITION, os, state, "x64", "westeurope", HOME, across));
                    }
                }
            }
        }
        return uses.stream();
    }

    @ParameterizedTest
    @MethodSource("uses")
    void every_shell_block_is_what_bash_reads_with_the_id_in_one_piece(Use use) {
        List<List<String>> calls = new ArrayList<>();
        for (Tool.Block block : Tool.AZ.of(use)) {
            calls.addAll(calls(block.text()));
        }

        List<String> create = calls.stream()
                .filter(call -> call.subList(0, 2).equals(List.of("vm", "create")))
                .findFirst()
                .orElseThrow();
        assertThat(after(create, "--image")).isEqualTo(use.imageId().value());
        assertThat(after(create, "--location")).isEqualTo("westeurope");
        assertThat(create.contains("--specialized")).isEqualTo(use.isSpecialized());
        List<String> list = calls.stream()
                .filter(call -> call.contains("image-version"))
                .findFirst()
                .orElseThrow();
        assertThat(after(list, "--resource-group")).isEqualTo("images(eu)_v1.0");
        assertThat(after(list, "--gallery-name")).isEqualTo("my.Gallery");
        assertThat(after(list, "--gallery-image-definition")).isEqualTo("web-tier");
        assertThat(after(list, "--subscription")).isEqualTo("5b000000-0000-4000-8000-000000000001");
    }

    @ParameterizedTest
    @MethodSource("uses")
    void across_tenants_both_are_signed_in_to_and_the_own_one_last(Use use) {
        List<String> tenants = calls(Tool.AZ.of(use).get(0).text()).stream()
                .filter(call -> call.get(0).equals("login"))
                .map(call -> after(call, "--tenant"))
                .toList();

        assertThat(tenants).isEqualTo(use.isAcross() ? List.of(HOME, "YOUR-TENANT-ID") : List.of(HOME));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void bicep_has_the_id_as_a_string_and_its_brackets_fit(Use use) {
        Tool.Block file = Tool.BICEP.of(use).get(0);

        assertThat(balanced(file.text(), '\'')).contains(use.imageId().value(), "westeurope");
        assertThat(file.text().contains("osProfile")).isEqualTo(!use.isSpecialized());
        List<String> deploy = calls(Tool.BICEP.of(use).get(1).text()).stream()
                .filter(call -> call.get(0).equals("deployment"))
                .findFirst()
                .orElseThrow();
        assertThat(deploy.contains("--aux-tenants")).isEqualTo(use.isAcross());
        assertThat(deploy.contains(HOME)).isEqualTo(use.isAcross());
    }

    @ParameterizedTest
    @MethodSource("uses")
    void terraform_has_the_id_as_a_string_and_its_brackets_fit(Use use) {
        String file = Tool.TERRAFORM.of(use).get(0).text();

        assertThat(balanced(file, '"')).contains(use.imageId().value(), "westeurope", HOME);
        assertThat(file.contains("auxiliary_tenant_ids = [\"" + HOME + "\"]")).isEqualTo(use.isAcross());
        assertThat(file.contains("admin_username")).isEqualTo(!use.isSpecialized());
    }

    @ParameterizedTest
    @MethodSource("uses")
    void power_shell_has_the_id_as_a_string_and_its_brackets_fit(Use use) {
        List<Tool.Block> blocks = Tool.POWERSHELL.of(use);

        assertThat(balanced(blocks.get(1).text(), '\'')).contains(use.imageId().value(), "westeurope");
        assertThat(balanced(blocks.get(0).text(), '\'')).contains(HOME, "images(eu)_v1.0", "my.Gallery", "web-tier");
        assertThat(blocks.get(1).text().contains("-Credential")).isEqualTo(!use.isSpecialized());
    }

    @Test
    void no_text_ends_its_quotes_early() {
        String nasty = "a'b\"c\\d${e}%{f}\u2019$(g)`h";
        assertThat(calls("az " + Quoted.shell(nasty))).isEqualTo(List.of(List.of(nasty)));
        assertThat(Quoted.powerShell("a'b\u2019c")).isEqualTo("'a''b\u2019\u2019c'");
        assertThat(Quoted.bicep("a'b\\c${d}")).isEqualTo("'a\\'b\\\\c\\${d}'");
        assertThat(Quoted.hcl("a\"b\\c${d}%{e}")).isEqualTo("\"a\\\"b\\\\c$${d}%%{e}\"");
    }

    /** The strings of a file whose brackets fit. */
    private static List<String> balanced(String text, char quote) {
        List<String> strings = new ArrayList<>();
        Deque<Character> open = new ArrayDeque<>();
        Map<Character, Character> closes = Map.of('}', '{', ']', '[', ')', '(');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                int end = text.indexOf(quote, i + 1);
                strings.add(text.substring(i + 1, end));
                i = end;
            } else if (closes.containsValue(c)) {
                open.push(c);
            } else if (closes.containsKey(c)) {
                assertThat(open.pop()).as("bracket in\n" + text).isEqualTo(closes.get(c));
            }
        }
        assertThat(open).as("open brackets in\n" + text).isEmpty();
        return strings;
    }

    private static String after(List<String> words, String flag) {
        return words.get(words.indexOf(flag) + 1);
    }

    /** The real shell, with an {@code az} that only tells its arguments; nothing else is run. */
    private static List<List<String>> calls(String text) {
        Assumptions.assumeTrue(Files.isExecutable(SHELL), "no bash here");
        try {
            Path script = Files.createTempFile("use", ".sh");
            Files.writeString(
                    script,
                    "set -e\naz() { printf '%s\\0' \"$@\"; printf '\\1\\0'; }\nread() { secret=geheim; }\n"
                            + "echo() { :; }\n" + text + "\n");
            Process process = new ProcessBuilder(SHELL.toString(), script.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            Files.delete(script);
            return Stream.of(said.split("\1\0"))
                    .filter(call -> !call.isEmpty())
                    .map(call -> List.of(call.split("\0")))
                    .toList();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
