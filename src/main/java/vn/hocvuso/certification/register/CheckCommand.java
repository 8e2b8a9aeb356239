package vn.hocvuso.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import vn.hocvuso.platform.command.Command;

/** {@code check-register}: checks the whole register, names the first row that is broken, and ends with 1 if there is one. */
@ApplicationScoped
class CheckCommand implements Command {

    private final RegisterCheck check;

    @Inject
    CheckCommand(RegisterCheck check) {
        this.check = check;
    }

    @Override
    public String name() {
        return "check-register";
    }

    @Override
    public boolean run(List<String> arguments, Consumer<String> out) {
        var result = check.run(new ToldWatch("checked", out), RegisterCheck.MOST_NAMED);
        result.first().ifPresent(first -> out.accept("first broken row: " + first.line()));
        result.findings().stream().skip(1).forEach(finding -> out.accept("also: " + finding.line()));
        out.accept((result.sound() ? "register sound" : "register broken, " + result.broken() + " findings") + ": "
                + result.entries() + " entries, " + result.certificates() + " certificates");
        return result.sound();
    }
}
