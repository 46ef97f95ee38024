import HTML
import Registry

/// What a page shows while, or instead of, what was asked for. `statePanel` is the plain one.
extension Screen {
    /// Something is being worked on and the page will say when it is done.
    func loading(_ words: String) -> HTML {
        """
        <div class="panel" aria-busy="true" role="status"><h3>\(words)</h3><svg class="bones" viewBox="0 0 300 96" \
        preserveAspectRatio="none" aria-hidden="true"><path d="M0 4h210v12H0zM0 26h130v9H0zM0 52h180v12H0zM0 74h150v9H0z"/>\
        </svg></div>
        """
    }

    /// How far a job has come, in figures and as a bar.
    func progress(_ done: Int, of total: Int, _ words: String) -> HTML {
        """
        <div class="stack tight" role="status">\(bar(done, of: total))\
        <p class="small soft">\(words)</p></div>
        """
    }

    /// The box before a row that a bulk action would take in.
    func rowBox(_ name: String, _ value: String, label: String, isTicked: Bool = false) -> HTML {
        """
        <input type="checkbox" name="\(name)" value="\(value)" aria-label="\(label)" data-select\
        \(if: isTicked, " checked")>
        """
    }

    /// The box that ticks all of them; there only where a script can do it.
    var allRowsBox: HTML {
        "<input type=\"checkbox\" data-all-rows hidden aria-label=\"\(say(Texts.selectAllRows))\">"
    }

    /// The same above a list that a phone shows without its head.
    var allRowsLine: HTML {
        """
        <p data-all-rows hidden><label class="row"><input type="checkbox"> <span>\(say(Texts.selectAllRows))</span></label></p>
        """
    }

    /// What two people wrote into the same field, to choose from.
    func versus(
        _ name: String, _ label: String, mine: (words: String, note: String), theirs: (words: String, note: String),
        chosen: String? = nil
    ) -> HTML {
        """
        <fieldset class="field" id="\(name)" tabindex="-1"><legend>\(label)</legend><div class="pair">\
        \(version(name, "saya", mine, chosen))\(version(name, "register", theirs, chosen))</div></fieldset>
        """
    }

    private func version(
        _ name: String, _ value: String, _ version: (words: String, note: String), _ chosen: String?
    ) -> HTML {
        """
        <label class="pick"><input type="radio" name="\(name)" value="\(value)"\(if: chosen == value, " checked")>\
        <span>\(version.words)<small class="soft block">\(version.note)</small></span></label>
        """
    }
}
