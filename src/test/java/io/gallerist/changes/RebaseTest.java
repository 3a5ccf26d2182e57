package io.gallerist.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two people change the same thing: the second one's wish goes on top of the first one's. */
class RebaseTest {
    private static final String BEFORE = "{'tags':{'a':'1'},'regions':[{'name':'eastus','replicas':1}],'note':'n'}";

    @Test
    void what_nobody_changed_stays() {
        assertThat(onto(BEFORE, BEFORE)).isEqualTo(json(BEFORE));
    }

    @Test
    void a_region_that_somebody_else_added_is_not_lost() {
        String live = BEFORE.replace("]", ",{'name':'westus','replicas':2}]");
        String wish = BEFORE.replace("]", ",{'name':'northeurope','replicas':1}]");
        assertThat(onto(live, wish))
                .isEqualTo(json("{'tags':{'a':'1'},'regions':[{'name':'eastus','replicas':1},"
                        + "{'name':'westus','replicas':2},{'name':'northeurope','replicas':1}],'note':'n'}"));
    }

    @Test
    void a_region_that_somebody_else_removed_does_not_come_back() {
        String live = BEFORE.replace("{'name':'eastus','replicas':1}", "{'name':'westus'}");
        String wish = BEFORE.replace("'note':'n'", "'note':'m'");
        assertThat(onto(live, wish)).contains("westus").doesNotContain("eastus").contains("\"note\":\"m\"");
    }

    @Test
    void a_count_changed_in_one_region_leaves_the_others() {
        String two = BEFORE.replace("]", ",{'name':'westus','replicas':2}]");
        String live = two.replace("'replicas':2", "'replicas':5");
        String wish = two.replace("'replicas':1", "'replicas':3");
        assertThat(Rebase.onto(json(live), json(two), json(wish)))
                .contains("{\"name\":\"eastus\",\"replicas\":3}", "{\"name\":\"westus\",\"replicas\":5}");
    }

    @Test
    void a_tag_taken_away_goes_and_one_added_meanwhile_stays() {
        String live = BEFORE.replace("'a':'1'", "'a':'1','b':'2'");
        String wish = BEFORE.replace("'a':'1'", "");
        assertThat(onto(live, wish)).contains("\"tags\":{\"b\":\"2\"}");
    }

    @Test
    void a_wish_that_came_true_meanwhile_changes_nothing() {
        String wish = BEFORE.replace("'note':'n'", "'note':'m'");
        assertThat(onto(wish, wish)).isEqualTo(json(wish));
    }

    @Test
    void the_first_tags_of_two_people_are_both_kept() {
        assertThat(Rebase.onto(json("{'tags':{'b':'2'}}"), "{}", json("{'tags':{'a':'1'}}")))
                .contains("\"a\":\"1\"", "\"b\":\"2\"");
        assertThat(Rebase.onto(json("{'disks':[{'lun':1}]}"), "{}", json("{'disks':[{'lun':2}]}")))
                .isEqualTo(json("{'disks':[{'lun':1},{'lun':2}]}"));
    }

    @Test
    void what_is_taken_away_whole_takes_nothing_with_it_that_was_added_meanwhile() {
        String size = "{'size':{'min':2}}";
        assertThat(Rebase.onto(json(size), json(size), "{}")).isEqualTo("{}");
        assertThat(Rebase.onto(json("{'size':{'min':2,'max':8}}"), json(size), "{}"))
                .isEqualTo(json("{'size':{'max':8}}"));
        assertThat(Rebase.onto("{}", json(size), json("{'size':{'min':2,'max':8}}")))
                .isEqualTo(json("{'size':{'max':8}}"));
    }

    @Test
    void a_wish_is_done_when_azure_has_it_with_its_own_defaults() {
        String wish = BEFORE.replace("]", ",{'name':'northeurope'}]");
        String live = BEFORE.replace("]", ",{'name':'northeurope','replicas':1,'storage':'x'}]");
        assertThat(isDone(live, wish)).isTrue();
        assertThat(isDone(BEFORE, wish)).isFalse();
    }

    @Test
    void a_region_that_shall_go_is_not_done_as_long_as_it_is_there() {
        String wish = BEFORE.replace("{'name':'eastus','replicas':1}", "");
        assertThat(isDone(BEFORE, wish)).isFalse();
        assertThat(isDone(wish, wish)).isTrue();
    }

    private static boolean isDone(String live, String after) {
        return Rebase.isDone(json(live), json(BEFORE), json(after));
    }

    private static String onto(String live, String after) {
        return Rebase.onto(json(live), json(BEFORE), json(after));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
