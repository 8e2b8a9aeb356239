package vn.hocvuso.bench.register;

import vn.hocvuso.bench.Options;
import vn.hocvuso.bench.Report;
import vn.hocvuso.bench.RunningSystem;

/** What is measured besides searching, while the system runs. */
interface Part {
    void measure(RunningSystem system, Options options, Report report) throws Exception;
}
