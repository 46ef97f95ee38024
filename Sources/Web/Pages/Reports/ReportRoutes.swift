import Hummingbird
import Registry

func addReportRoutes(to router: Router<Context>, of site: Site) {
    let reports = ReportHandlers(site: site)
    router.get("/laporan", use: reports.index)
    for kind in ReportKind.allCases {
        let path = "/laporan/\(kind.rawValue)"
        router.get(RouterPath(path), use: endsWithClient { try await reports.show(kind, $0, $1) })
        router.get(RouterPath(path + "/unduh"), use: endsWithClient { try await reports.download(kind, $0, $1) })
        router.get(RouterPath(path + "/cetak"), use: endsWithClient { try await reports.printView(kind, $0, $1) })
    }
    router.post("/laporan/penanda-tangan", use: reports.saveSigner)
    router.get("/laporan/peta", use: ReportMapHandlers(site: site).show)
}
