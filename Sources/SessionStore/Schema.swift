/// The form of the log, and how an older form becomes the newest.
public struct Schema: Sendable {
  /// What leads from each form to the next; the first makes the tables out of nothing.
  let steps: [String]

  /// The form of this program.
  public static let current = Schema(steps: [first, second])

  /// As SQLite keeps it in the file: after the last step.
  var version: Int { steps.count }

  /// "hdrl", in the file's header: whose file it is.
  static let applicationID = 0x6864_726C

  /// What the database says when an event does not come from the driver, or not as the next.
  static let notDriver = "not the driver, or not the next event"

  /// All half-typed texts of a session, and not only the last; and what lists tell of it beside. No
  /// table moves, so that the first page of a log stays like that of any other.
  private static let second = """
    CREATE TABLE draft (
      session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
      purpose TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (session, purpose)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO draft (session, purpose, text)
      SELECT session, draftPurpose, draft FROM place
      WHERE draftPurpose IS NOT NULL AND draft IS NOT NULL;
    ALTER TABLE place DROP COLUMN draft;
    ALTER TABLE place RENAME COLUMN draftPurpose TO typing;

    ALTER TABLE session ADD COLUMN note TEXT;
    ALTER TABLE session ADD COLUMN undoing TEXT;
    ALTER TABLE session ADD COLUMN waitEnd INTEGER;
    """

  /// Events are only ever added: without a gap, by the driver, and deleted with their session alone.
  private static let first = """
    CREATE TABLE guide (
      fingerprint TEXT NOT NULL PRIMARY KEY,
      text BLOB NOT NULL
    ) STRICT;

    CREATE TABLE session (
      key INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      seal INTEGER NOT NULL,
      driver INTEGER NOT NULL DEFAULT 0,
      last INTEGER NOT NULL DEFAULT 0,
      trashedAt INTEGER,
      turn INTEGER NOT NULL DEFAULT 0,
      title TEXT,
      guide TEXT NOT NULL DEFAULT '',
      guideTitle TEXT NOT NULL DEFAULT '',
      openGuide TEXT NOT NULL DEFAULT '',
      step INTEGER NOT NULL DEFAULT 0,
      stepTitle TEXT NOT NULL DEFAULT '',
      done INTEGER NOT NULL DEFAULT 0,
      whole INTEGER NOT NULL DEFAULT 0,
      toPutBack INTEGER NOT NULL DEFAULT 0,
      outcome TEXT,
      begunAt INTEGER NOT NULL DEFAULT 0,
      usedAt INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX sessionByTurn ON session (turn);
    CREATE INDEX sessionInTrash ON session (trashedAt) WHERE trashedAt IS NOT NULL;

    CREATE TABLE event (
      session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
      number INTEGER NOT NULL,
      driver INTEGER NOT NULL,
      json TEXT NOT NULL,
      checksum INTEGER NOT NULL,
      PRIMARY KEY (session, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE place (
      session INTEGER NOT NULL PRIMARY KEY REFERENCES session ON DELETE CASCADE,
      cursor TEXT,
      scroll INTEGER NOT NULL,
      draftPurpose TEXT,
      draft TEXT
    ) STRICT;

    CREATE TRIGGER eventIsByTheDriver BEFORE INSERT ON event
    WHEN NEW.driver IS NOT (SELECT driver FROM session WHERE key = NEW.session)
    BEGIN SELECT RAISE(ABORT, '\(notDriver)'); END;

    CREATE TRIGGER eventHasTheNextNumber BEFORE INSERT ON event
    WHEN NEW.number IS NOT
      (SELECT coalesce(max(number), 0) + 1 FROM event WHERE session = NEW.session)
    BEGIN SELECT RAISE(ABORT, '\(notDriver)'); END;

    CREATE TRIGGER eventIsNeverChanged BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

    CREATE TRIGGER eventGoesWithItsSession BEFORE DELETE ON event
    WHEN EXISTS (SELECT 1 FROM session WHERE key = OLD.session)
    BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;

    CREATE TRIGGER sessionIsDeletedFromTheTrash BEFORE DELETE ON session
    WHEN OLD.trashedAt IS NULL
    BEGIN SELECT RAISE(ABORT, 'a session goes to the trash first'); END;

    CREATE TRIGGER sessionKeepsItsName BEFORE UPDATE OF key, name ON session
    WHEN NEW.key IS NOT OLD.key OR NEW.name IS NOT OLD.name
    BEGIN SELECT RAISE(ABORT, 'a session keeps its name'); END;

    CREATE TRIGGER driverNumberRises BEFORE UPDATE OF driver ON session
    WHEN NEW.driver IS NOT OLD.driver + 1
    BEGIN SELECT RAISE(ABORT, 'a driver number only rises'); END;

    CREATE TRIGGER guideIsNeverChanged BEFORE UPDATE ON guide
    BEGIN SELECT RAISE(ABORT, 'a pinned guide is never changed'); END;

    CREATE TRIGGER guideIsNeverDeleted BEFORE DELETE ON guide
    BEGIN SELECT RAISE(ABORT, 'a pinned guide is never deleted'); END;
    """
}
