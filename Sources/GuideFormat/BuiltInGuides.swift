import CGuides
import GuideEngine
import Text

/// The guides that are part of the program.
public struct BuiltInGuides: Sendable {
  private let files: [GuideID: [UInt8]]

  /// Those that were there when the program was built.
  public static let shipped = BuiltInGuides(
    files: Dictionary(
      uniqueKeysWithValues: (0..<handrail_guide_count()).map { index in
        let guide = unsafe handrail_guide_at(index)
        return unsafe (
          GuideID(maker: String(cString: guide.maker), name: String(cString: guide.name)),
          Array(UnsafeBufferPointer(start: guide.bytes, count: guide.count))
        )
      }))

  /// None, or a test's own.
  public init(files: [GuideID: [UInt8]] = [:]) {
    self.files = files
  }

  /// Their names, in alphabetical order.
  public var ids: [GuideID] {
    files.keys.sorted { $0.rawValue < $1.rawValue }
  }

  /// A guide's Markdown, byte for byte; nil for one that is not part of the program.
  public func bytes(of id: GuideID) -> [UInt8]? {
    files[id]
  }
}
