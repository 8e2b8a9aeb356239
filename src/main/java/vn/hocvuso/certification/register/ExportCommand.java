package vn.hocvuso.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import vn.hocvuso.platform.command.Command;

/** {@code export-register [folder]}: writes the register as files that any web server can publish. */
@ApplicationScoped
class ExportCommand implements Command {

    private final StaticExport export;

    @Inject
    ExportCommand(StaticExport export) {
        this.export = export;
    }

    @Override
    public String name() {
        return "export-register";
    }

    @Override
    public boolean run(List<String> arguments, Consumer<String> out) {
        var folder = arguments.isEmpty() ? export.folder() : Path.of(arguments.get(0));
        var size = export.run(folder, new ToldWatch("exported", out));
        out.accept(size.map(entries -> "register exported: " + entries + " entries in " + folder.toAbsolutePath())
                .orElse("nothing was exported: the register is empty, or the export was broken off"));
        return size.isPresent();
    }
}
