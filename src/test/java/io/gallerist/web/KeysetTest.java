package io.gallerist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {

    @Test
    void survives_the_way_through_an_address() {
        UUID id = UUID.randomUUID();
        Keyset keyset = new Keyset(true, List.of("2026-11-22T14:05:00Z", "Größe", id.toString(), "-7"));

        Keyset read = Keyset.parse(keyset.toString()).orElseThrow();

        assertThat(read).isEqualTo(keyset);
        assertThat(keyset.toString()).matches("[A-Za-z0-9_-]+");
        assertThat(read.instant(0)).isEqualTo(Instant.parse("2026-11-22T14:05:00Z"));
        assertThat(read.text(1)).isEqualTo("Größe");
        assertThat(read.uuid(2)).isEqualTo(id);
        assertThat(read.number(3)).isEqualTo(-7);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "%%%", "b2xkZXI", "c2lkZXdheXMfYQ", "AAAA"})
    void begins_at_the_first_page_when_it_is_not_ours(String text) {
        assertThat(Keyset.parse(text)).isEmpty();
    }

    @Test
    void refuses_values_of_another_kind() {
        Keyset keyset = new Keyset(false, List.of("x"));

        assertThatThrownBy(() -> keyset.instant(0)).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> keyset.uuid(0)).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> keyset.number(0)).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> keyset.text(1)).isInstanceOf(BadRequest.class);
    }

    @Test
    void the_first_page_has_only_older_ones_beside_it() {
        Page<String> page = Page.of(List.of("f", "e", "d"), Optional.empty(), 2, List::of);

        assertThat(page.items()).containsExactly("f", "e");
        assertThat(page.newer()).isNull();
        assertThat(page.older()).isEqualTo(new Keyset(false, List.of("e")));
    }

    @Test
    void the_last_page_has_only_newer_ones_beside_it() {
        Page<String> page = Page.of(List.of("b", "a"), Optional.of(new Keyset(false, List.of("c"))), 2, List::of);

        assertThat(page.items()).containsExactly("b", "a");
        assertThat(page.newer()).isEqualTo(new Keyset(true, List.of("b")));
        assertThat(page.older()).isNull();
    }

    @Test
    void newer_rows_are_found_upwards_and_shown_downwards() {
        Page<String> page = Page.of(List.of("c", "d", "e"), Optional.of(new Keyset(true, List.of("b"))), 2, List::of);

        assertThat(page.items()).containsExactly("d", "c");
        assertThat(page.newer()).isEqualTo(new Keyset(true, List.of("d")));
        assertThat(page.older()).isEqualTo(new Keyset(false, List.of("c")));
    }

    @Test
    void keeps_the_filter_in_the_address() {
        Page<String> page = Page.of(List.of("b", "a"), Optional.empty(), 1, List::of);

        assertThat(page.olderHref("/requests?status=open")).isEqualTo("/requests?status=open&page=" + page.older());
        assertThat(page.olderHref("/requests")).startsWith("/requests?page=");
    }
}
