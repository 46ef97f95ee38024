import HTML
import Registry

/// Families or persons of the same region.
struct DataTabs {
    enum Kind { case families, persons }

    let screen: any Screen
    let region: RegionCode
    let current: Kind

    var tabs: HTML {
        """
        <nav class="tabs" aria-label="\(screen.say(Texts.data))">\
        \(tab(.families, Texts.families, Links.families(region)))\
        \(tab(.persons, Texts.persons, Links.persons(region)))</nav>
        """
    }

    private func tab(_ kind: Kind, _ name: Words, _ address: String) -> HTML {
        "<a href=\"\(address)\"\(if: kind == current, " aria-current=\"page\"")>\(screen.say(name))</a>"
    }
}

/// A region by name or code. Without script the list offers the regions below; with it, all that fit.
struct RegionField {
    let screen: any Screen
    let region: Region
    let parts: [Region]

    var field: HTML {
        """
        <div class="field grow"><label for="wilayah">\(screen.say(Texts.region))</label>\
        <input id="wilayah" name="wilayah" list="wilayah-l" value="\(value)" autocomplete="off" \
        aria-describedby="wilayah-h" data-suggest="\(Links.suggestions)">\
        <datalist id="wilayah-l">\(each: parts, { "<option value=\"\($0.code.dotted) \($0.name)\"></option>" })\
        </datalist>\
        <span class="hint" id="wilayah-h">\(screen.say(Texts.regionHint))</span></div>
        """
    }

    /// The same where whoever answers for one village alone has none to choose.
    var choice: HTML {
        guard region.code.level == .village, screen.visit.actor?.scope().regions == [region.code] else { return field }
        return "<input type=\"hidden\" name=\"wilayah\" value=\"\(region.code.dotted)\">"
    }

    private var value: String { region.code == .nation ? "" : "\(region.code.dotted) \(region.name)" }
}
