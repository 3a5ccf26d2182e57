package io.gallerist.bench;

import io.gallerist.support.Packaged;
import io.gallerist.support.Surroundings;
import io.gallerist.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Start-up and memory of the packaged portal; see bench/start.sh and docs/bench.md. */
final class StartBench {
    private static final int RUNS = Integer.getInteger("runs", 3);
    private static final int PAGES = 200;
    private static final List<String> VISITED = List.of("/galleries", "/requests", "/", "/shared");

    private StartBench() {}

    /** @param training given once before, so that the JVM writes down what it learnt; null where nothing is */
    private record Variant(String name, Path java, @Nullable String training, List<String> options) {}

    private record Figures(double ready, double cpu, double idle, double used) {}

    public static void main(String... args) throws IOException {
        Path target = Path.of("target").toAbsolutePath();
        Path java17 = Path.of(args[0], "bin", "java");
        Path java25 = Path.of(args[1], "bin", "java");
        String jsa = target.resolve("bench.jsa").toString();
        String aot = target.resolve("bench.aot").toString();
        List<Variant> variants = List.of(
                new Variant("JDK 17", java17, null, List.of()),
                new Variant(
                        "JDK 17 with AppCDS",
                        java17,
                        "-XX:ArchiveClassesAtExit=" + jsa,
                        List.of("-XX:SharedArchiveFile=" + jsa)),
                new Variant("JDK 25", java25, null, List.of()),
                new Variant(
                        "JDK 25 with the AOT cache",
                        java25,
                        "-XX:AOTCacheOutput=" + aot,
                        List.of("-XX:AOTCache=" + aot)),
                new Variant("JDK 25 with the package's AOT cache", java25, null, List.of("-XX:AOTCache=app.aot")));
        Map<String, Figures> measured = new LinkedHashMap<>();
        try (Surroundings surroundings = Surroundings.start()) {
            // The first start migrates the database and reads Azure: not what is measured.
            Packaged.start("bench", java17, List.of(), surroundings.settings())
                    .ready()
                    .stop();
            for (Variant variant : variants) {
                boolean packaged = !variant.options().contains("-XX:AOTCache=app.aot")
                        || Files.exists(Packaged.folder().resolve("app.aot"));
                if (Files.isExecutable(variant.java()) && packaged) {
                    measured.put(variant.name(), measure(variant, surroundings));
                }
            }
        }
        print(measured);
        System.exit(0);
    }

    private static Figures measure(Variant variant, Surroundings surroundings) throws IOException {
        if (variant.training() != null) {
            Packaged portal = Packaged.start(
                            "bench-training",
                            variant.java(),
                            List.of(variant.training(), "-Xlog:disable"),
                            surroundings.settings())
                    .ready();
            load(portal, surroundings, PAGES / 10);
            portal.stop();
        }
        List<Figures> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            long begun = System.nanoTime();
            try (Packaged portal = Packaged.start("bench", variant.java(), variant.options(), surroundings.settings())
                    .ready()) {
                double ready = (System.nanoTime() - begun) / 1e9;
                double cpu = processor(portal);
                double idle = resident(portal);
                load(portal, surroundings, PAGES);
                runs.add(new Figures(ready, cpu, idle, resident(portal)));
                portal.stop();
            }
        }
        return new Figures(
                median(runs, Figures::ready),
                median(runs, Figures::cpu),
                median(runs, Figures::idle),
                median(runs, Figures::used));
    }

    private static void load(Packaged portal, Surroundings surroundings, int pages) {
        Visitor rita =
                Visitor.named("Rita", portal::address, surroundings.azure().signInUrl());
        for (int i = 0; i < pages; i++) {
            String path = VISITED.get(i % VISITED.size());
            int status = rita.get(path).statusCode();
            if (status != 200) {
                throw new IllegalStateException(path + " answered " + status);
            }
        }
    }

    /** Processor seconds so far: unlike the time on the wall, these do not depend on what else the machine does. */
    private static double processor(Packaged portal) {
        return ProcessHandle.of(portal.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .map(spent -> spent.toMillis() / 1000.0)
                .orElse(0.0);
    }

    /** Resident memory in MiB, as Linux counts it. */
    private static double resident(Packaged portal) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + portal.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                        .findFirst()
                        .orElse(0)
                / 1024;
    }

    private static double median(List<Figures> runs, ToDoubleFunction<Figures> of) {
        return runs.stream().mapToDouble(of).sorted().toArray()[runs.size() / 2];
    }

    private static void print(Map<String, Figures> measured) {
        Figures first = measured.values().iterator().next();
        System.out.println("| -Xmx256m, median of " + RUNS
                + " | ready | ratio | CPU until ready | ratio | RSS when ready | after " + PAGES + " pages | ratio |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
        measured.forEach((name, it) -> System.out.printf(
                "| %s | %.1f s | %.2f | %.1f s | %.2f | %.0f MiB | %.0f MiB | %.2f |%n",
                name,
                it.ready(),
                it.ready() / first.ready(),
                it.cpu(),
                it.cpu() / first.cpu(),
                it.idle(),
                it.used(),
                it.used() / first.used()));
    }
}
