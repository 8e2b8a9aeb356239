package vn.hocvuso.platform.command;

import java.util.List;
import java.util.function.Consumer;

/** Work that the program can be started for. */
public interface Command {

    /** What the operator types: {@code check-register}. */
    String name();

    /**
     * Does it.
     *
     * @param arguments what the operator has typed behind the name
     * @param out takes a line for the operator
     * @return whether all is well; decides the exit code
     */
    boolean run(List<String> arguments, Consumer<String> out);
}
