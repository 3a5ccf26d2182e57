package io.gallerist.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gallerist.support.Estate;
import io.gallerist.web.Keyset;
import io.gallerist.web.Page;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What PostgreSQL does for each list at 10,000 rows, asked of it: no table of the catalogue is read as a whole, nothing
 * but a page is sorted. What is typed as part of a name is the exception: it reads the names of one gallery.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTest {
    private static final int ROWS = 10_000;
    private static final int MOST_READ = 500;
    private static final List<String> ENDS = List.of("", "ends=past", "ends=soon", "ends=later");

    @Inject
    Estate estate;

    @Inject
    EntityManager database;

    @Inject
    GalleryList galleries;

    @Inject
    DefinitionList definitions;

    @Inject
    VersionList versions;

    private @Nullable TenThousand rows;

    @BeforeEach
    void many() {
        if (rows == null) {
            estate.tidy();
            rows = new TenThousand(estate);
            rows.fill(ROWS);
        }
        Arc.container().requestContext().activate();
    }

    @AfterEach
    void end_of_a_request() {
        Arc.container().requestContext().terminate();
    }

    @AfterAll
    void away() {
        rows.close();
    }

    @Test
    void galleries_are_read_in_the_order_of_an_index() {
        for (String address : List.of("", "sort=read", "region=westeurope", "group=group7&sort=read")) {
            plans(address, asked -> galleries.query(galleries.shown(asked, Map.of())));
        }
    }

    @Test
    void definitions_are_read_in_the_order_of_an_index() {
        Gallery gallery = Gallery.findById(Estate.id(TenThousand.gallery()));
        for (String address : List.of(
                "", "sort=newest", "sort=versions", "os=Windows&state=Specialized", "generation=V1&sort=newest")) {
            plans(address, asked -> definitions.query(gallery, definitions.shown(gallery, asked)));
        }
    }

    @Test
    void versions_of_a_definition_are_read_in_the_order_of_an_index() {
        ImageDefinition definition = ImageDefinition.findById(Estate.id(TenThousand.definition()));
        for (String address : versionAddresses()) {
            plans(
                    address,
                    asked -> versions.query(
                            definition, versions.shown(definition.path(), true, ListsOfRegions.BOTH, asked)));
        }
    }

    @Test
    void all_versions_are_read_in_the_order_of_an_index() {
        for (String address : versionAddresses()) {
            plans(address, asked -> versions.query(versions.shown("/versions", false, ListsOfRegions.BOTH, asked)));
        }
    }

    @Test
    void what_latest_means_takes_some_steps_through_an_index() {
        looks("latest", Latest.EACH_REGION, Map.of("definition", Estate.id(TenThousand.definition())));
        looks("regions", Latest.ALL_REGIONS, Map.of());
    }

    private static List<String> versionAddresses() {
        List<String> addresses = new ArrayList<>();
        for (String sort : List.of("number", "published", "end")) {
            for (String region : List.of("", "&region=westeurope", "&region=eastus2")) {
                addresses.add("sort=" + sort + region);
                addresses.add("sort=" + sort + region + "&state=Succeeded&made=outside");
            }
            addresses.add("sort=" + sort + "&state=Failed");
            addresses.add("sort=" + sort + "&latest=out");
            addresses.add("sort=" + sort + "&latest=in");
            addresses.add("sort=" + sort + "&q=42");
        }
        ENDS.forEach(ends -> addresses.add("sort=end&" + ends));
        ENDS.forEach(ends -> addresses.add("sort=end&region=eastus2&" + ends));
        return addresses;
    }

    /** The first page and one from the middle of the list. */
    private void plans(String address, Function<MultivaluedMap<String, String>, PageQuery> of) {
        PageQuery first = of.apply(asked(address, null));
        looks(address, first.sql(), first.parameters());
        Page<Tuple> page = first.page(database, tuple -> tuple);
        for (int i = 0; i < 3 && page.older() != null; i++) {
            PageQuery next = of.apply(asked(address, page.older()));
            looks(address + " page " + (i + 2), next.sql(), next.parameters());
            page = next.page(database, tuple -> tuple);
        }
    }

    private static MultivaluedMap<String, String> asked(String address, @Nullable Keyset at) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        for (String part : address.split("&")) {
            if (part.contains("=")) {
                asked.add(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
            }
        }
        if (at != null) {
            asked.add("page", at.toString());
        }
        return asked;
    }

    private void looks(String what, String sql, Map<String, Object> parameters) {
        Query explain = database.createNativeQuery("explain (analyze, format json) " + sql, String.class);
        parameters.forEach(explain::setParameter);
        try {
            walk(
                    what,
                    new ObjectMapper()
                            .readTree((String) explain.getSingleResult())
                            .get(0)
                            .get("Plan"));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void walk(String what, JsonNode node) {
        String type = node.get("Node Type").asText();
        String of = node.path("Relation Name").asText();
        assertThat(type.equals("Seq Scan")
                        && List.of("image_version", "image_definition", "version_region")
                                .contains(of))
                .as("%s reads all of %s: %s", what, of, node)
                .isFalse();
        for (JsonNode child : node.path("Plans")) {
            if (type.endsWith("Sort")) {
                assertThat(child.get("Actual Rows").asInt())
                        .as("%s sorts more than a page: %s", what, node)
                        .isLessThan(MOST_READ);
            }
            walk(what, child);
        }
    }

    private static final class ListsOfRegions {
        static final List<io.gallerist.web.Option> BOTH =
                List.of(io.gallerist.web.Option.of("westeurope"), io.gallerist.web.Option.of("eastus2"));
    }
}
