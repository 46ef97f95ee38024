/// What WeasyPrint's own Python runs: it lays a page out, fetches nothing, and adds what PDF/A-1b asks for and
/// WeasyPrint leaves out.
///
///     python3 -I press.py PAGE.html PAPER.pdf IDENTIFIER SECONDS
enum PressScript {
    /// How it ends when WeasyPrint is not there.
    static let isMissing: Int32 = 69
    /// How it ends when a page could not be laid out. Where it happened stands on standard error, nothing of the page.
    static let hasFailed: Int32 = 70

    static let text = #"""
        import gc, logging, os, resource, signal, sys
        from xml.sax.saxutils import escape

        page, target, identifier, seconds = sys.argv[1:]
        # Whoever started this may be gone by then: it ends by itself.
        signal.alarm(int(seconds))
        # It ends after one paper: looking for what could be given back takes a third of the time.
        gc.disable()
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
        try:
            import pydyf, weasyprint
        except Exception:
            sys.exit(69)
        logging.getLogger("weasyprint").setLevel(logging.CRITICAL)


        def refuse(url, *rest, **more):
            raise ValueError("nothing is fetched")


        def reference(value):
            return value.decode() if isinstance(value, bytes) else str(value)


        def described(title, author, producer):
            parts = ['<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>',
                     f'<pdf:Producer>{escape(producer)}</pdf:Producer>',
                     '<dc:format>application/pdf</dc:format>']
            if title:
                parts.append('<dc:title><rdf:Alt><rdf:li xml:lang="x-default">'
                             f'{escape(title)}</rdf:li></rdf:Alt></dc:title>')
            if author:
                parts.append(f'<dc:creator><rdf:Seq><rdf:li>{escape(author)}</rdf:li></rdf:Seq></dc:creator>')
            spaces = {'pdfaid': 'http://www.aiim.org/pdfa/ns/id/', 'pdf': 'http://ns.adobe.com/pdf/1.3/',
                      'dc': 'http://purl.org/dc/elements/1.1/'}
            body = ''.join(
                f'<rdf:Description rdf:about="" xmlns:{prefix}="{name}">'
                + ''.join(part for part in parts if part.startswith(f'<{prefix}:')) + '</rdf:Description>'
                for prefix, name in spaces.items())
            return ('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">'
                    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' + body
                    + '</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>').encode()


        def glyphs(widths):
            """The numbers in an array of widths: first, [width, ...], first, [width, ...]."""
            found = {0}
            for first, listed in zip(widths[::2], widths[1::2]):
                found.update(range(first, first + len(listed)))
            return found


        def finish(document, pdf):
            pdf.version = b'1.4'
            dictionaries = [thing for thing in pdf.objects if isinstance(thing, pydyf.Dictionary)]
            described_by = {reference(thing.reference): thing for thing in dictionaries}
            for font in dictionaries:
                if 'FontDescriptor' not in font or 'W' not in font:
                    continue
                cids = glyphs(font['W'])
                bits = bytearray(max(cids) // 8 + 1)
                for cid in cids:
                    bits[cid // 8] |= 0x80 >> cid % 8
                stream = pydyf.Stream([bytes(bits)])
                pdf.add_object(stream)
                described_by[reference(font['FontDescriptor'])]['CIDSet'] = stream.reference
            producer = f'WeasyPrint {weasyprint.__version__}'
            pdf.info['Producer'] = pydyf.String(producer)
            title, authors = document.metadata.title, document.metadata.authors
            said = described(title, ', '.join(authors), producer)
            for thing in pdf.objects:
                if reference(thing.reference) == reference(pdf.catalog['Metadata']):
                    thing.stream, thing.compress = [said], False


        try:
            with open(page, encoding='utf-8') as file:
                text = file.read()
            # It names people: from here on it is in memory alone.
            os.unlink(page)
            document = weasyprint.HTML(string=text, base_url='about:blank', url_fetcher=refuse).render()
            names = {'identifier': identifier.encode(), 'variant': 'pdf/a-2b'}
            if int(weasyprint.__version__.split('.')[0]) >= 59:
                names = {'pdf_' + name: value for name, value in names.items()}
                # Objects packed into streams are of a later PDF.
                names['uncompressed_pdf'] = True
            document.write_pdf(target, finisher=finish, **names)
            print(len(document.pages))
        except BaseException as fault:
            trace, place = fault.__traceback__, ''
            while trace:
                place = f'{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}'
                trace = trace.tb_next
            print(f'{type(fault).__name__} at {place}', file=sys.stderr)
            sys.exit(70)
        """#
}
