/// How papers of an office look, in the words of WeasyPrint.
///
/// No colour is transparent and no letter comes from elsewhere than Liberation Sans, as PDF/A wants it; few rules, since
/// each is held against every cell of a long list.
enum PaperStyle {
    static func sheet(_ size: PaperSize) -> String {
        let millimetres =
            switch size {
            case .a4: "210mm 297mm"
            case .f4: "215mm 330mm"
            }
        return "@page{size:\(millimetres)}\n" + rules
    }

    static let rules = """
        @page{margin:14mm 18mm 37mm 24mm;@bottom-left{content:element(foot);width:100%;vertical-align:top}}
        html{font:11pt/1.45 "Liberation Sans";color:#000}
        body{margin:0;overflow-wrap:anywhere}
        p{margin:0 0 2.4mm;text-align:justify;orphans:2;widows:2;white-space:pre-line}
        table{width:100%;border-collapse:collapse;table-layout:fixed}
        td,th{padding:0;vertical-align:top;text-align:left;font-weight:normal}
        .kop{margin:0 0 5mm;padding:0 0 2mm;border-bottom:3pt double #000;text-align:center;line-height:1.25}
        .kop div{font-size:12.5pt}
        .kop .last{font-size:16pt;font-weight:bold}
        .kop .address{margin-top:1mm;font-size:9pt}
        .head{margin:0 0 5mm;text-align:center;line-height:1.35}
        h1{margin:0;font-size:13pt;font-weight:bold}
        h2{margin:4mm 0 1.6mm;font-size:11pt;font-weight:bold;break-after:avoid}
        .letter{margin:0 0 5mm}
        .letter .when{width:62mm;text-align:right}
        .names td:first-child{width:22mm}
        .names td:nth-child(2){width:4mm}
        .to{margin:0 0 5mm}
        .to .place{padding-left:8mm}
        .facts{margin:0 0 2.4mm}
        .facts td:first-child{width:46mm}
        .facts td:nth-child(2){width:4mm}
        ol{margin:0 0 2.4mm;padding-left:7mm}
        li{margin:0 0 1mm;padding-left:1mm;text-align:justify}
        .list{margin:2mm 0 4mm;font-size:9pt;line-height:1.3}
        .list td,.list th{padding:.9mm 1.2mm;border:.5pt solid #000}
        .list thead th{background:#e9e9e9;font-weight:bold;text-align:center;vertical-align:middle}
        .list tr{break-inside:avoid}
        .list tfoot{display:table-row-group}
        .list tfoot td{font-weight:bold}
        .list .n{padding:.9mm;text-align:right;white-space:nowrap}
        .list .sign td{height:9mm;vertical-align:middle}
        .caption{margin:3mm 0 1mm;font-size:10pt;font-weight:bold;text-align:left;break-after:avoid}
        .signs{margin:5mm 0 0;break-before:avoid;break-inside:avoid}
        .signs td{padding:0 3mm;text-align:center;line-height:1.35}
        .signs .when{padding-bottom:1mm}
        .signs .as{white-space:pre-line}
        .signs .below{white-space:pre-line}
        .signs .room{height:20mm;padding-top:2mm}
        .signs .stamp{width:24mm;margin:0 auto;padding:5mm 0;border:.75pt solid #555;color:#555;font-size:7.5pt}
        .signs .gap{height:5mm}
        .signs b{border-bottom:.5pt solid #000}
        .copies{margin:4mm 0 0;font-size:9.5pt;line-height:1.35;break-inside:avoid}
        .copies ol{margin:0}
        .new{break-before:page}
        .foot{position:running(foot);padding-top:1.6mm;border-top:.5pt solid #000;font-size:8pt;line-height:1.35}
        .foot td:first-child{width:23mm}
        .foot td:last-child{width:27mm;text-align:right}
        .foot svg{display:block;width:21mm;height:21mm}
        .foot .code{font-size:9pt;font-weight:bold}
        .foot .page::after{content:counter(page) " dari " counter(pages)}
        .mark{position:fixed;top:38%;left:0;right:0;z-index:-1;color:#ececec;font-size:88pt;font-weight:bold;\
        line-height:1;text-align:center;transform:rotate(-32deg)}
        """
}
