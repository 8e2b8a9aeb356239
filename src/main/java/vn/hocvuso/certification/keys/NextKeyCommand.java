package vn.hocvuso.certification.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import vn.hocvuso.platform.command.Command;

/**
 * {@code next-key}: makes the sealing key that follows the present one before its time, as when a copy of the folder was lost;
 * it is known to the public for the overlap before it signs. Ends with 1 when one waits already.
 */
@ApplicationScoped
class NextKeyCommand implements Command {

    private final SigningKeys keys;

    @Inject
    NextKeyCommand(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "next-key";
    }

    @Override
    public boolean run(List<String> arguments, Consumer<String> out) {
        var made = keys.follow();
        var all = keys.all();
        var next = all.get(all.size() - 1);
        out.accept((made ? "key made: " : "a key waits already: ") + next.name() + " signs from " + next.from());
        return made;
    }
}
