package vn.hocvuso.platform.command;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocvuso.platform.config.Setting;
import vn.hocvuso.platform.progress.Stages;

/** Does what the operator has started the program for, when everything else has begun. */
@ApplicationScoped
class Commands {

    /** What was typed, one word on a line; the launcher sets it. */
    private static final String SETTING = "hocvuso.command";

    private final Instance<Command> commands;

    @Inject
    Commands(@Any Instance<Command> commands) {
        this.commands = commands;
    }

    void run(@Observes @Priority(1000) Startup startup) {
        Setting.text(SETTING).map(typed -> List.of(typed.split("\n"))).ifPresent(this::run);
    }

    private void run(List<String> words) {
        Stages.end("");
        var wanted = commands.stream()
                .filter(command -> command.name().equals(words.get(0)))
                .findFirst();
        if (wanted.isEmpty()) {
            Stages.line("There is no command " + words.get(0) + ", but: "
                    + commands.stream().map(Command::name).sorted().collect(Collectors.joining(", ")));
            Stages.outcome(false);
            return;
        }
        Stages.outcome(wanted.get().run(words.subList(1, words.size()), Stages::line));
    }
}
