package io.gallerist.emulator.faults;

import io.gallerist.emulator.Fault;
import io.gallerist.emulator.entra.Tenant;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** What a fault makes of an answer. */
public final class Struck {
    private Struck() {}

    /**
     * @param caller the object id of who asks
     * @param work answers the request as if nothing were wrong
     */
    public static Answer answer(
            Optional<Fault> strike, Request request, Supplier<String> caller, Supplier<Answer> work) {
        if (strike.isEmpty()) {
            return work.get();
        }
        Fault fault = strike.get();
        boolean passes = fault.status() == 0 && !fault.drop();
        Answer done = fault.after() || passes ? work.get() : Answer.empty(500);
        if (fault.drop()) {
            return Answer.dropped().after(fault.delay());
        }
        if (passes) {
            fault.headers().forEach(done.headers()::put);
            return done.after(fault.delay());
        }
        Answer answer = fault.body() == null
                ? Answer.empty(fault.status())
                : Answer.of(
                        fault.status(),
                        "application/json; charset=utf-8",
                        fill(Json.write(fault.body()), request, caller));
        fault.headers().forEach(answer.headers()::put);
        return answer.after(fault.delay());
    }

    private static String fill(String body, Request request, Supplier<String> caller) {
        String subscription = request.path().replaceFirst("(?i)^/subscriptions/([^/]+).*", "$1");
        String principal = request.body().replaceFirst("(?s).*\"principalId\"\\s*:\\s*\"([^\"]*)\".*", "$1");
        String verb = request.reads() ? "read" : request.method().equals("DELETE") ? "delete" : "write";
        String type = request.path()
                .replaceFirst("(?i).*/providers/", "")
                .replaceAll("/([^/]+)/[^/]+", "/$1")
                .toLowerCase(Locale.ROOT);
        return body.replace("{caller}", body.contains("{caller}") ? caller.get() : "")
                .replace("{tenant}", Tenant.CONTOSO.id())
                .replace("{subscription}", subscription)
                .replace("{scope}", request.path())
                .replace("{action}", type + "/" + verb)
                .replace("{principal}", principal.length() > 36 ? "" : principal.replace("-", ""));
    }
}
