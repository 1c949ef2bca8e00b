import Glibc

/// What a thread has had of the processor: it does not grow while other tests have it.
public enum ProcessorTime {
  /// Seconds since the thread began.
  public static var ofThisThread: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}
