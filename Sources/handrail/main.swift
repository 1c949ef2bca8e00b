import CStart
import Glibc
import HandrailCLI

/// The arguments without the program's name, as bytes: a file's name need not be text.
let arguments = (1..<max(1, handrail_argument_count())).compactMap { index -> [UInt8]? in
  guard let argument = unsafe handrail_argument(index) else { return nil }
  return unsafe Array(UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
}
let surroundings = Surroundings.live()
let outcome = Handrail.run(arguments, in: surroundings)
exit(outcome.deliver(in: surroundings).rawValue)
