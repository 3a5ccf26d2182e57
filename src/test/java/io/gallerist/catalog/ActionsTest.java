package io.gallerist.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way to each form begins on the page of what it changes. */
@QuarkusTest
class ActionsTest {
    @Inject
    Estate estate;

    @Inject
    CatalogActions actions;

    /** Other tests see the pages as they are. */
    static boolean shown;

    Visitor rita;

    @AfterEach
    void hide() {
        shown = false;
    }

    @BeforeEach
    void people() {
        shown = true;
        estate.tidy();
        rita = Visitor.named("Rita");
    }

    @Test
    void the_kinds_of_change_lead_to_their_forms_in_their_order() {
        String version = rita.page(estate.myDefinition())
                .selectFirst("main tbody a[href]")
                .attr("href");

        assertThat(links(rita.page("/galleries"))).containsSubsequence("/_first", "/_second");
        assertThat(links(rita.page(estate.myGallery())))
                .containsSubsequence("/_first" + estate.myGallery(), "/_second" + estate.myGallery());
        assertThat(links(rita.page(estate.myDefinition())))
                .startsWith(estate.myDefinition() + "/versions/new")
                .containsSubsequence("/_first" + estate.myDefinition(), "/_second" + estate.myDefinition());
        assertThat(links(rita.page(version))).containsSubsequence("/_first" + version, "/_second" + version);
    }

    @Test
    void two_stand_beside_each_other_and_three_in_a_menu() {
        List<CatalogAction.Link> three = List.of(link("a"), link("b"), link("c"));

        assertThat(CatalogActions.Links.of(three.subList(0, 2), 2).beside()).hasSize(2);
        assertThat(CatalogActions.Links.of(three, 2).beside()).isEmpty();
        assertThat(CatalogActions.Links.of(three, 2).inMenu()).isEqualTo(three);
        assertThat(rita.page(estate.myGallery()).select(".page-actions details.drop li a"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private static List<String> links(Document page) {
        return page.select(".page-actions a").eachAttr("href");
    }

    private static CatalogAction.Link link(String name) {
        return new CatalogAction.Link(name, "/" + name, null);
    }

    @jakarta.inject.Singleton
    static class Second implements CatalogAction {
        @Override
        public int order() {
            return 902;
        }

        @Override
        public Optional<Link> onGalleries() {
            return to("");
        }

        @Override
        public Optional<Link> on(Gallery gallery) {
            return to(gallery.path());
        }

        @Override
        public Optional<Link> on(ImageDefinition definition) {
            return to(definition.path());
        }

        @Override
        public Optional<Link> on(ImageVersion version) {
            return to(version.path());
        }

        Optional<Link> to(String path) {
            return Optional.of(new Link("Change something second", "/_second" + path, "pencil"))
                    .filter(link -> shown);
        }
    }

    @jakarta.inject.Singleton
    static class First extends Second {
        @Override
        public int order() {
            return 901;
        }

        @Override
        Optional<Link> to(String path) {
            return Optional.of(new Link("Change something first", "/_first" + path, null))
                    .filter(link -> shown);
        }
    }
}
