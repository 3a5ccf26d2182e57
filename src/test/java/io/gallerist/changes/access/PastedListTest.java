package io.gallerist.changes.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Addresses as they come out of mail programs, spreadsheets and heads. */
class PastedListTest {
    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("bob@fabrikam.example", List.of("bob@fabrikam.example")),
                Arguments.of(
                        "a@x.example\nb@x.example\r\n\r\n c@x.example ",
                        List.of("a@x.example", "b@x.example", "c@x.example")),
                Arguments.of(
                        "a@x.example, b@x.example;c@x.example;", List.of("a@x.example", "b@x.example", "c@x.example")),
                Arguments.of("Bob <bob@x.example>; <eve@x.example>", List.of("bob@x.example", "eve@x.example")),
                Arguments.of(
                        "\"Smith, Bob\" <bob@x.example>, eve@x.example", List.of("bob@x.example", "eve@x.example")),
                Arguments.of(
                        "Smith, Bob <bob@x.example>; Doe, Eve <eve@x.example>",
                        List.of("bob@x.example", "eve@x.example")),
                Arguments.of("mailto:bob@x.example\nBob <mailto:b@x.example>", List.of("bob@x.example", "b@x.example")),
                Arguments.of("o'neil+x@sub.x.example", List.of("o'neil+x@sub.x.example")),
                Arguments.of("bob@Bücher.example", List.of("bob@xn--bcher-kva.example")),
                Arguments.of("bob@a b.example", List.of("")),
                Arguments.of("BOB@X.Example", List.of("bob@x.example")),
                Arguments.of("", List.of()),
                Arguments.of(" \n,;\n", List.of()),
                Arguments.of("bob", List.of("")),
                Arguments.of("bob@x", List.of("")),
                Arguments.of("bob@@x.example", List.of("")),
                Arguments.of("bob smith@x.example", List.of("")),
                Arguments.of("bob\neve@x.example", List.of("", "eve@x.example")),
                Arguments.of("bob, eve@x.example", List.of("", "eve@x.example")),
                Arguments.of("<script>alert(1)</script>@x.example", List.of("")),
                Arguments.of("Bob <bob@x.example> and <eve@x.example>", List.of("")),
                Arguments.of("\uD83D\uDE80@x.example", List.of("")),
                Arguments.of("b".repeat(65) + "@x.example", List.of("")),
                Arguments.of("b@" + "x.".repeat(130) + "example", List.of("")),
                Arguments.of("\"Smith; Bob\" <bob@x.example>", List.of("bob@x.example")),
                Arguments.of("b".repeat(400) + " <bob@x.example>", List.of("")),
                Arguments.of("b".repeat(10_000), List.of("")));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("lists")
    void each_part_is_an_address_or_none(String typed, List<String> mails) {
        assertThat(PastedList.of(typed).items())
                .extracting(PastedList.Item::mail)
                .containsExactlyElementsOf(mails);
    }

    @Test
    void what_is_there_twice_counts_once_and_is_told() {
        PastedList list = PastedList.of("bob@x.example\neve@x.example\nBob <BOB@x.example>\nbob@x.example\nbob\nbob");

        assertThat(list.items())
                .extracting(PastedList.Item::text)
                .containsExactly("bob@x.example", "eve@x.example", "bob", "bob");
        assertThat(list.twice()).containsExactly("bob@x.example");
    }

    @Test
    void however_long_it_is_it_is_read_in_one_pass() {
        assertThat(PastedList.of(" ".repeat(60_000)).items()).isEmpty();
        assertThat(PastedList.of("<" + " ".repeat(60_000)).items()).hasSize(1);
        assertThat(PastedList.of("\"a\"".repeat(20_000)).items()).hasSize(1);
        assertThat(PastedList.of("\"a,b\",".repeat(10_000)).items()).hasSize(10_000);
        assertThat(PastedList.of("x,<".repeat(20_000)).items()).hasSizeGreaterThan(100);
        assertThat(PastedList.of("b@" + "x.".repeat(30_000)).items()).hasSize(1);
    }

    @Test
    void what_is_no_address_is_kept_as_it_was_typed() {
        assertThat(PastedList.of(" Bob  Smith \n").items())
                .extracting(PastedList.Item::text)
                .containsExactly("Bob  Smith");
    }
}
