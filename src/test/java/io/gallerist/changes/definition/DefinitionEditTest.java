package io.gallerist.changes.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Only what was changed in the form changes in the body. */
class DefinitionEditTest {
    private static final String BODY = ("{'location':'eastus','tags':{'gallerist-request':'r','a':'1'},'properties':{"
                    + "'osType':'Linux','something':{'new':1},'description':'d','endOfLifeDate':'2031-05-06T07:08:09.1Z',"
                    + "'features':[{'name':'securitytype','value':'trustedlaunch'},{'name':'Other','value':'x'}],"
                    + "'recommended':{'vCPUs':{'min':2},'memory':{'max':8}},'disallowed':{'diskTypes':['Odd']}}}")
            .replace('\'', '"');

    @Test
    void what_is_the_same_stays_to_the_letter() {
        assertThat(DefinitionEdit.edited(BODY, DefinitionJson.of(BODY).changeable()))
                .isEqualTo(BODY);
    }

    @Test
    void what_is_taken_away_leaves_no_empty_part() {
        assertThat(DefinitionEdit.edited(BODY, Changeable.NOTHING))
                .isEqualTo(("{'location':'eastus','tags':{'gallerist-request':'r'},'properties':{'osType':'Linux',"
                                + "'something':{'new':1},'features':[{'name':'Other','value':'x'}]}}")
                        .replace('\'', '"'));
    }

    @Test
    void what_is_added_is_added_where_azure_looks_for_it() {
        String plain = "{\"location\":\"eastus\",\"properties\":{\"osType\":\"Linux\"}}";

        String edited = DefinitionEdit.edited(plain, DefinitionJson.of(BODY).changeable());

        assertThat(DefinitionJson.of(edited).changeable())
                .isEqualTo(DefinitionJson.of(BODY).changeable());
        assertThat(edited).contains("\"value\":\"TrustedLaunch\"").doesNotContain("gallerist-request", "Other");
    }

    @Test
    void only_other_features_need_azures_leave() {
        String without = DefinitionEdit.edited(BODY, Changeable.NOTHING);

        assertThat(DefinitionEdit.allowed(BODY, BODY)).isEqualTo(BODY);
        assertThat(DefinitionEdit.allowed(BODY, without)).contains("\"allowUpdateImage\":true");
    }
}
