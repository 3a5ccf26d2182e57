package io.gallerist.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever leafs through a list meets each row once, there and back. */
@QuarkusTest
class PagingTest {
    private static final int ROWS = 60;

    @Inject
    Estate estate;

    ManyRows rows;
    Visitor ravi;

    @BeforeEach
    void people() {
        estate.tidy();
        rows = new ManyRows(estate);
        rows.away();
        ravi = Visitor.named("Ravi");
        rows.fill(ROWS);
    }

    @AfterEach
    void away() {
        rows.away();
    }

    @Test
    void through_galleries() {
        leaf(ravi, "/galleries?q=counting-", ROWS);
    }

    @Test
    void through_galleries_by_when_they_were_read() {
        leaf(ravi, "/galleries?q=counting-&sort=read", ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=newest", "&sort=versions", "&os=Linux"})
    void through_the_definitions_of_a_gallery(String how) {
        leaf(ravi, rows.gallery() + "?q=definition" + how, ROWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?sort=published", "?sort=end", "?q=1.0", "?region=eastus2", "?region=eastus2&sort=end"})
    void through_the_versions_of_a_definition(String how) {
        leaf(ravi, rows.definition() + how, ROWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?sort=number", "?ends=later&sort=end", "?region=eastus2", "?region=eastus2&sort=number"})
    void through_all_versions(String how) {
        leaf(ravi, "/versions" + how, ROWS);
    }

    @Test
    void through_requests() {
        leaf(ravi, "/requests?show=all&status=SUBMITTED", ROWS);
    }

    @Test
    void through_the_inbox() {
        leaf(ravi, "/inbox", ROWS);
    }

    @Test
    void through_the_trail() {
        leaf(Visitor.named("Amir"), "/audit?action=counting.counted&what=counting", ROWS);
    }

    @Test
    void rows_that_are_added_meanwhile_move_nothing() {
        Document first = ravi.page("/requests?show=all&status=SUBMITTED");
        estate.sql("update request set number = default where id in (select id from request where kind = 'counting'"
                + " order by number limit 30)");

        List<String> second = lines(ravi.page(next(first, "next")));

        assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(lines(first));
    }

    private static void leaf(Visitor visitor, String start, int least) {
        List<List<String>> there = new ArrayList<>();
        Document page = visitor.page(start);
        assertThat(page.select(".pager a[rel=prev]")).isEmpty();
        there.add(lines(page));
        while (page.selectFirst(".pager a[rel=next]") != null) {
            page = visitor.page(next(page, "next"));
            there.add(lines(page));
        }
        List<List<String>> back = new ArrayList<>();
        back.add(lines(page));
        while (page.selectFirst(".pager a[rel=prev]") != null) {
            page = visitor.page(next(page, "prev"));
            back.add(lines(page));
        }
        Collections.reverse(back);

        List<String> met = there.stream().flatMap(List::stream).toList();
        assertThat(met).hasSizeGreaterThanOrEqualTo(least).doesNotHaveDuplicates();
        assertThat(back.stream().flatMap(List::stream).toList()).isEqualTo(met);
        assertThat(there).hasSizeGreaterThan(1).allSatisfy(lines -> assertThat(lines)
                .isNotEmpty());
    }

    private static List<String> lines(Document page) {
        return page.select("main tbody tr").stream().map(Element::html).toList();
    }

    private static String next(Document page, String rel) {
        return page.selectFirst(".pager a[rel=" + rel + "]").attr("href");
    }
}
