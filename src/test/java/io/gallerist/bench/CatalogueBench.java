package io.gallerist.bench;

import io.gallerist.catalog.TenThousand;
import io.gallerist.support.Estate;
import io.gallerist.support.Visitor;
import io.gallerist.web.Keyset;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long the catalogue's lists take at 10,000 rows and at 100, in turn; see docs/bench.md. */
@QuarkusTest
class CatalogueBench {
    private static final int MANY = 10_000;
    private static final int FEW = 100;
    private static final int ROUNDS = Integer.getInteger("rounds", 6);
    private static final int VISITS = Integer.getInteger("visits", 10);
    private static final int WARM_UP = 400;
    private static final List<Double> SHARES = List.of(0.2, 0.5, 0.95);

    @Inject
    Estate estate;

    private final Map<String, Map<Integer, List<Double>>> measured = new LinkedHashMap<>();

    @Test
    void lists() {
        estate.tidy();
        Visitor rita = Visitor.named("Rita");
        try (TenThousand rows = new TenThousand(estate)) {
            rows.fill(FEW);
            List<String> pages = List.copyOf(pages(FEW).values());
            IntStream.range(0, WARM_UP).forEach(i -> rita.page(pages.get(i % pages.size())));
            for (int round = 0; round < ROUNDS; round++) {
                for (int size : new int[] {FEW, MANY}) {
                    rows.fill(size);
                    pages(size).forEach((name, page) -> measure(rita, name, page, size));
                }
            }
        }
        print();
    }

    private void measure(Visitor rita, String name, String page, int size) {
        rita.page(page);
        List<Double> times = measured.computeIfAbsent(name, any -> new LinkedHashMap<>())
                .computeIfAbsent(size, any -> new ArrayList<>());
        for (int i = 0; i < VISITS; i++) {
            long begun = System.nanoTime();
            rita.get(page).asByteArray();
            times.add((System.nanoTime() - begun) / 1e6);
        }
    }

    private Map<String, String> pages(int size) {
        String gallery = TenThousand.gallery();
        String definition = TenThousand.definition();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/galleries", "/galleries");
        pages.put("/galleries, when read", "/galleries?sort=read");
        pages.put("/galleries, a region", "/galleries?region=eastus2");
        pages.put("gallery", gallery);
        pages.put("gallery, deep", gallery + "?page=" + deep("name", "lower(name)", "image_definition", size / 2));
        pages.put("gallery, newest version", gallery + "?sort=newest");
        pages.put("gallery, most versions", gallery + "?sort=versions");
        pages.put("gallery, Windows and specialized", gallery + "?os=Windows&state=Specialized");
        pages.put("gallery, part of a name", gallery + "?q=0000");
        pages.put("definition", definition);
        pages.put("definition, deep", definition + "?page=" + deepNumber(size / 2));
        pages.put("definition, published", definition + "?sort=published");
        pages.put("definition, end of life", definition + "?sort=end");
        pages.put("definition, a region", definition + "?region=eastus2");
        pages.put("definition, failed", definition + "?state=Failed");
        pages.put("definition, past end of life", definition + "?ends=past");
        pages.put("definition, 0.x", definition + "?q=0");
        pages.put("/versions", "/versions");
        pages.put("/versions, number", "/versions?sort=number");
        pages.put("/versions, deep", "/versions?sort=number&page=" + deepNumber(size / 2));
        pages.put("/versions, end of life", "/versions?sort=end");
        pages.put("/versions, a region", "/versions?region=westeurope");
        pages.put("/versions, failed", "/versions?state=Failed");
        pages.put("/versions, past end of life", "/versions?ends=past");
        pages.put("/versions, excluded and outside", "/versions?latest=out&made=outside");
        return pages;
    }

    private Keyset deep(String order, String column, String table, int row) {
        Object value = estate.one("select " + column + " from " + table + " where gone_at is null and resource_key like"
                + " '/thousands/%' order by 1 offset " + row + " limit 1");
        return new Keyset(false, List.of(order, String.valueOf(value), "00000000-0000-4000-a000-000000000000"));
    }

    private static Keyset deepNumber(int row) {
        return new Keyset(
                false,
                List.of(
                        "number",
                        String.valueOf(row / 100),
                        String.valueOf(row % 100),
                        "0",
                        "00000000-0000-4000-a000-000000000000"));
    }

    /** The fastest fifth tells of the portal even where the machine has other things to do. */
    private void print() {
        System.out.println(
                "| page | 100: best fifth | median | p95 | 10,000: best fifth | median | p95 | ratio of best fifths"
                        + " | of medians | of p95 |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        measured.forEach((name, times) -> {
            StringBuilder line = new StringBuilder("| " + name + " |");
            for (int size : new int[] {FEW, MANY}) {
                SHARES.forEach(share -> line.append(" %.0f ms |".formatted(at(times.get(size), share))));
            }
            SHARES.forEach(
                    share -> line.append(" %.2f |".formatted(at(times.get(MANY), share) / at(times.get(FEW), share))));
            System.out.println(line);
        });
    }

    private static double at(List<Double> times, double share) {
        return times.stream().sorted().toList().get((int) (share * (times.size() - 1)));
    }
}
