package io.gallerist.story;

/**
 * What somebody can be to a request: for each the same request is arranged anew. Rita asked for it unless it says
 * otherwise; Olivia owns the gallery; its open stage is the owners', another one follows.
 */
enum Actor {
    REQUESTER("Whoever asked", "Rita", ""),
    ON_BEHALF("On whose behalf it was asked", "Ravi", "") {
        @Override
        void arrange(Board board) {
            board.sql("update request set on_behalf_of_id = ? where id = ?", board.person("Ravi"), board.request);
        }
    },
    REQUESTER_WHO_OWNS("Whoever asked and owns the gallery", "Olivia", "") {
        @Override
        void arrange(Board board) {
            board.asks("Olivia");
        }
    },
    REQUESTER_IN_GROUP("Whoever asked and is in the reviewing group", "Otto", "") {
        @Override
        void arrange(Board board) {
            board.asks("Otto");
            board.reviewers("GROUP", null, board.group(), 1, false);
        }
    },
    REQUESTERS_OTHER_ACCOUNT("The requester's second account, which owns the gallery", "Olivia Brandt (admin)", "") {
        @Override
        void arrange(Board board) {
            board.asks("Olivia Brandt");
            board.owns("Olivia Brandt (admin)");
        }
    },
    REQUESTERS_DELEGATE("Delegate of the requester, who owns the gallery", "Ravi", "Olivia Brandt") {
        @Override
        void arrange(Board board) {
            board.asks("Olivia Brandt");
            board.delegates("Olivia Brandt", "Ravi");
        }
    },
    OWNER("Owner of the gallery", "Olivia", ""),
    OWNER_BY_GROUP("Owner of the gallery by a group", "Otto", "") {
        @Override
        void arrange(Board board) {
            board.sql(
                    "insert into gallery_owner_group select gallery_id, ?, now() from request where id = ?",
                    board.group(),
                    board.request);
        }
    },
    NAMED_REVIEWER("Reviewer by name", "Ravi", "") {
        @Override
        void arrange(Board board) {
            board.reviewers("PERSON", board.person("Ravi"), null, 1, false);
        }
    },
    GROUP_REVIEWER("Reviewer by a group", "Otto", "") {
        @Override
        void arrange(Board board) {
            board.reviewers("GROUP", null, board.group(), 1, false);
        }
    },
    MANAGER("The requester's manager as reviewer", "Mona", "") {
        @Override
        void arrange(Board board) {
            board.reviewers("MANAGER", board.person("Mona"), null, 1, false);
        }
    },
    LATER_REVIEWER("Reviewer of the next stage", "Ravi", "") {
        @Override
        void arrange(Board board) {
            board.reviewers("PERSON", board.person("Ravi"), null, 2, false);
        }
    },
    ALTERNATE("Alternate before it has escalated", "Ravi", "") {
        @Override
        void arrange(Board board) {
            board.reviewers("PERSON", board.person("Ravi"), null, 1, true);
        }
    },
    ALTERNATE_ESCALATED("Alternate once it has escalated", "Ravi", "") {
        @Override
        void arrange(Board board) {
            board.reviewers("PERSON", board.person("Ravi"), null, 1, true);
            board.sql("update stage set escalated_at = now() where id = ?", board.stage(1));
        }
    },
    OWNERS_DELEGATE("Delegate of an owner", "Ravi", "Olivia Brandt") {
        @Override
        void arrange(Board board) {
            board.delegates("Olivia Brandt", "Ravi");
        }
    },
    FORMER_DELEGATE("Delegate of an owner whose time is over", "Ravi", "Olivia Brandt") {
        @Override
        void arrange(Board board) {
            board.delegates("Olivia Brandt", "Ravi");
            board.sql("update delegation set ended_at = now()");
        }
    },
    ADMINISTRATOR("Administrator", "Ada", ""),
    ADMINISTRATOR_AS_REVIEWER("Administrator where administrators review", "Ada", "") {
        @Override
        void arrange(Board board) {
            board.reviewers("ADMINISTRATORS", null, null, 1, false);
        }
    },
    AUDITOR("Auditor", "Amir", ""),
    MEMBER("Anybody else of the organisation", "Ravi", ""),
    GUEST("Guest", "guest", "");

    final String words;
    final String who;

    /** Whose say the person would use; empty for the own one. */
    final String inPlaceOf;

    Actor(String words, String who, String inPlaceOf) {
        this.words = words;
        this.who = who;
        this.inPlaceOf = inPlaceOf;
    }

    void arrange(Board board) {}
}
