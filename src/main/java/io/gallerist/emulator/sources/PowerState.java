package io.gallerist.emulator.sources;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Json;
import java.util.Locale;

/** The statuses in a virtual machine's instance view: power, and whether its system was generalized. */
public final class PowerState {
    private PowerState() {}

    public static ArrayNode statuses(String power, boolean generalized) {
        ArrayNode statuses = Json.MAPPER.createArrayNode();
        status(statuses, "ProvisioningState/succeeded", "Provisioning succeeded");
        if (generalized) {
            status(statuses, "OSState/generalized", "VM generalized");
        }
        status(statuses, "PowerState/" + power, "VM " + power);
        return statuses;
    }

    private static void status(ArrayNode statuses, String code, String text) {
        statuses.addObject().put("code", code).put("level", "Info").put("displayStatus", text);
    }

    /** start, deallocate, powerOff and generalize, at once; false for anything else. */
    static boolean apply(ObjectNode machine, String action) {
        ObjectNode view =
                machine.get("instanceView") instanceof ObjectNode present ? present : machine.putObject("instanceView");
        String before = view.path("statuses").toString();
        boolean generalized = before.contains("OSState/generalized");
        switch (action.toLowerCase(Locale.ROOT)) {
            case "start", "restart" -> view.set("statuses", statuses("running", generalized));
            case "deallocate" -> view.set("statuses", statuses("deallocated", generalized));
            case "poweroff" -> view.set("statuses", statuses("stopped", generalized));
            case "generalize" ->
                view.set("statuses", statuses(before.contains("PowerState/running") ? "running" : "deallocated", true));
            default -> {
                return false;
            }
        }
        return true;
    }
}
