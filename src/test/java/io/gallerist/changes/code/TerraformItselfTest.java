package io.gallerist.changes.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.azure.PlannedCall;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terraform's own reader gives the bodies back; skipped where there is no Terraform. */
class TerraformItselfTest {
    @TempDir
    Path folder;

    @Test
    void readsTheSameBodies() throws Exception {
        Optional<Path> terraform = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "terraform"))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(terraform.isPresent(), "no terraform here");
        List<PlannedCall> calls = FieldTable.all().toList();
        StringBuilder outputs = new StringBuilder();
        for (int i = 0; i < calls.size(); i++) {
            String object =
                    new HclNotation().write(ObjectNotation.object(calls.get(i).body()), "");
            outputs.append("output \"b%d\" {\n  value = %s\n}\n".formatted(i, object));
        }
        Files.writeString(folder.resolve("bodies.tf"), outputs);

        run(terraform.get(), "apply", "-auto-approve", "-input=false");
        JsonNode read = FieldTable.parse(run(terraform.get(), "output", "-json"));

        for (int i = 0; i < calls.size(); i++) {
            assertThat(read.at("/b" + i + "/value"))
                    .isEqualTo(FieldTable.parse(calls.get(i).body()));
        }
    }

    private String run(Path terraform, String... words) throws Exception {
        ProcessBuilder process = new ProcessBuilder(terraform.toString()).directory(folder.toFile());
        process.command().addAll(List.of(words));
        process.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process running = process.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isZero();
        return said;
    }
}
