import Foundation

/// What the kernel has counted of a process.
struct ProcessFacts {
  /// Ticks of the processor in the program and in the kernel, and how often it has slept.
  let counts: [UInt64]

  init(_ process: pid_t) throws {
    let stat = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let switches = status.firstMatch(of: #/\nvoluntary_ctxt_switches:\t(\d+)/#)
    // Behind the name utime is the twelfth and stime the thirteenth.
    counts = [fields[11], fields[12], switches?.1 ?? ""].map { UInt64($0) ?? 0 }
  }
}
