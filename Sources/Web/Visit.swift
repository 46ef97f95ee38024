import Registry

/// Who is looking, in which language and from where: what every page needs to draw itself.
struct Visit: Sendable {
    var requestID: String
    var language = Language.indonesian
    var signedIn: SignedIn?
    /// The actor's own area.
    var home: Region?
    /// The register holds invented people.
    var isTraining = false
    /// What forms are checked against: of the session, or of a cookie before there is one.
    var formSecret = "" {
        didSet { formToken = FormToken.masked(formSecret) }
    }
    /// The secret as it stands in this one page: the same in all its forms, so that it packs well.
    private(set) var formToken = ""
    /// The page itself, so that the language switch can lead back to it.
    var here = Links.start
    var zone = TimeZoneOfIndonesia.wib
    var now: Int64 = 0
    var version = ""
    var files = FrameFiles()
    /// How many families of the actor's area wait to be mended, for the navigation; nil where it was not counted.
    var mendCount: Int?
    /// How many moves between villages wait for an answer from here; nil where it was not counted.
    var transferCount: Int?
    /// How many notices wait to be read.
    var noticeCount = 0

    /// The task of Latihan that goes along; nil where none does.
    var guide: TrainingGuide?

    init(requestID: String) { self.requestID = requestID }

    var actor: Actor? { signedIn?.actor }

    func say(_ words: Words) -> String { words[language] }

    func may(_ permission: Permission) -> Bool {
        actor?.grants.contains { $0.permissions.contains(permission) } ?? false
    }

    /// Whether a region can be opened, so that it may be a link.
    func sees(_ region: RegionCode) -> Bool { actor?.scope().contains(region) ?? false }
}

/// Where the files are that every page names.
struct FrameFiles: Sendable {
    var stylesheet = ""
    /// The pieces that few pages need.
    var moreStyles = ""
    var script = ""
    var icon = ""
}

/// The languages of the product; Indonesian comes first.
enum Language: String, Sendable, CaseIterable {
    case indonesian = "id"
    case english = "en"

    var other: Language { self == .indonesian ? .english : .indonesian }
}

extension Words {
    subscript(language: Language) -> String { language == .english ? en : id }
}
