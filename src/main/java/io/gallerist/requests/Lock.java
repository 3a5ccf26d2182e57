package io.gallerist.requests;

/** What one transaction holds and others wait for, until it ends. */
enum Lock {
    FORM,
    TARGET,
    SOURCE;

    void take(String key) {
        call("pg_advisory_xact_lock", key);
    }

    /** Waits for who has taken it, and keeps others from taking it, but not from sharing it. */
    void share(String key) {
        call("pg_advisory_xact_lock_shared", key);
    }

    private void call(String how, String key) {
        Request.getEntityManager()
                .createNativeQuery("select count(*) from " + how + "(hashtextextended(?1, ?2))", Long.class)
                .setParameter(1, key)
                .setParameter(2, ordinal())
                .getSingleResult();
    }
}
