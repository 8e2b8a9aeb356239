package vn.hocvuso.bench;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocvuso.bench.assessment.AssessmentBenchmark;
import vn.hocvuso.bench.document.DocumentBenchmark;
import vn.hocvuso.bench.journey.JourneyBenchmark;
import vn.hocvuso.bench.movement.MovementBenchmark;
import vn.hocvuso.bench.placement.PlacementBenchmark;
import vn.hocvuso.bench.reach.ReachBenchmark;
import vn.hocvuso.bench.register.RegisterBenchmark;

/** Runs the benchmark named; prints its figures and writes them to {@code target/bench/<name>.json}. */
public final class Main {

    private static final List<Benchmark> BENCHMARKS =
            List.of(
            new JourneyBenchmark(),
            new ReachBenchmark(),
            new PlacementBenchmark(),
            new AssessmentBenchmark(),
            new DocumentBenchmark(),
            new RegisterBenchmark(),
            new MovementBenchmark());

    private Main() {}

    /** The one argument is the benchmark's name. Ends with 1 for an unknown name or when it broke. */
    public static void main(String[] arguments) {
        var name = arguments.length == 0 ? "" : arguments[0].strip();
        var benchmark =
                BENCHMARKS.stream().filter(each -> each.name().equals(name)).findFirst();
        if (benchmark.isEmpty()) {
            var names = BENCHMARKS.stream().map(Benchmark::name).collect(Collectors.joining(", "));
            System.err.println("No benchmark is called \"" + name + "\". Say -Dbench=<name> with one of: " + names);
            System.exit(1);
        }
        System.exit(run(benchmark.orElseThrow()) ? 0 : 1);
    }

    private static boolean run(Benchmark benchmark) {
        try {
            var options = Options.read();
            var report = new Report();
            report.machine();
            benchmark.run(options, report);
            Files.createDirectories(options.results());
            var file = options.results().resolve(benchmark.name() + ".json");
            Files.writeString(file, report.json());
            report.print(System.out);
            System.out.println("written to " + file);
            return true;
        } catch (Exception e) {
            System.err.println("The benchmark " + benchmark.name() + " broke: " + e);
            e.printStackTrace();
            return false;
        }
    }
}
