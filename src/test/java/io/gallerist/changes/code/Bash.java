package io.gallerist.changes.code;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The real shell, with an {@code az} that only tells its arguments. */
final class Bash {
    private static final Path SHELL = Path.of("/bin/bash");
    private static final String AZ = "az() { printf '%s\\0' \"$@\"; printf '\\1\\0'; }\n";

    private Bash() {}

    /** The arguments of each call of {@code az}. */
    static List<List<String>> calls(String text) {
        Assumptions.assumeTrue(Files.isExecutable(SHELL), "no bash here");
        try {
            Path script = Files.createTempFile("az", ".sh");
            Files.writeString(script, AZ + text + "\n");
            Process process = new ProcessBuilder(SHELL.toString(), script.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(said);
            }
            Files.delete(script);
            return split(said);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<List<String>> split(String said) {
        List<List<String>> calls = new ArrayList<>();
        for (String call : said.split("\1\0")) {
            calls.add(List.of(call.split("\0")));
        }
        return calls;
    }
}
