import HTML
import Registry

/// Several regions fit what was written, or none.
struct ChooseRegionScreen: Screen {
    let visit: Visit
    let text: String
    let regions: [Region]
    let address: @Sendable (RegionCode) -> String

    var title: String { say(regions.isEmpty ? Texts.noRegionLike(text) : Texts.whichRegion) }
    var place: Place? { .data }

    var main: HTML {
        """
        <div class="stack"><div class="head"><div><h1>\(title)</h1>\
        <p>\(say(regions.isEmpty ? Texts.tryCode : Texts.regionsLike(text)))</p></div></div>
        \(regions.isEmpty ? button(Texts.back, address(visit.home?.code ?? .nation)) : list)
        </div>
        """
    }

    private var list: HTML {
        """
        <ul class="rows">\(each: regions, { region in
            "<li><a href=\"\(address(region.code))\">\(region.fullName)</a> \(small(region.code.dotted))</li>"
        })</ul>
        """
    }
}
