import HTML
import Registry

/// What the script of the wall says, in the language of the page; `{}` and `{1}`, `{2}`, `{3}` are filled in there.
struct WallScriptWords {
    let screen: any Screen

    var attributes: HTML {
        """
        \(each: Self.all, { name, words in " data-\(name)=\"\(screen.say(words))\"" })
        """
    }

    private static let all: [(name: String, words: Words)] = [
        ("all-sent", WallTexts.allSent), ("unsent", WallTexts.unsent), ("cut", WallTexts.cut),
        ("not-kept", WallTexts.notKept), ("ended", WallTexts.ended), ("ended-here", WallTexts.endedHere),
        ("lost", WallTexts.lost), ("sign-in", Texts.signIn),
        ("others", WallTexts.others), ("refused", WallTexts.refused), ("stands", WallTexts.stands),
        ("ours", WallTexts.ours), ("keep-theirs", WallTexts.keepTheirs), ("take-ours", WallTexts.takeOurs),
        ("drop", WallTexts.drop), ("again", WallTexts.again), ("all-again", WallTexts.allAgain),
        ("taken", WallTexts.taken),
        ("taken-back", WallTexts.takenBack), ("no-quorum", WallTexts.noQuorum), ("call-second", WallTexts.callSecond),
        ("element-lacks", WallTexts.elementLacks), ("nobody-there", WallTexts.nobodyThere),
        ("open-it", WallTexts.openIt),
        ("lacks", WallTexts.lacks("{}")), ("waits-until", WallTexts.waitsUntil("{}")),
        ("too-long", WallTexts.tooLong), ("no-numbers", WallTexts.noNumbers), ("trouble", WallTexts.serverTrouble),
        ("reason-needed", WallTexts.reasonNeeded), ("explain", WallTexts.explain),
        ("note-needed", WallTexts.noteNeeded), ("name-needed", WallTexts.nameNeeded),
        ("element-needed", WallTexts.elementNeeded), ("sure-needed", QueueTexts.sureNeeded),
        ("still-undecided", WallTexts.stillUndecided), ("undecided", WallTexts.undecided),
        ("disputed", WallTexts.disputed), ("reached", WallTexts.quorumReached), ("missed", WallTexts.quorumMissed),
        ("count", WallTexts.quorum("{1}", "{2}", "{3}")), ("heads", WallTexts.heads("{1}", "{2}")),
        ("cell", WallTexts.cell("{1}", "{2}")), ("undo", WallTexts.undo("{1}", "{2}")),
        ("progress", WallTexts.progress("{1}", of: "{2}")), ("vote", WallTexts.vote("{1}")),
        // By what they are called where they are sent.
        ("hadir", WallTexts.came), ("pulang", WallTexts.left), ("batal_hadir", WallTexts.notCame),
        ("buka", WallTexts.open), ("tunda_rapat", WallTexts.putOff), ("tutup", WallTexts.close),
        ("catatan", WallTexts.note), ("urungkan", WallTexts.undecided), ("setuju", VillageDecision.agree.title),
        ("tolak", VillageDecision.refuse.title),
        ("tunda", VillageDecision.postpone.title),
    ]
}
