import Foundation
import HTTPTypes
import Registry
import TepatTesting

/// A browser at one server after the other, with the same cookies, as behind a proxy that shares visitors out.
final class Visitor {
    private var jar: [String: String] = [:]

    func get(_ path: String, at server: RunningServer) throws -> Answer { try send("GET", path, at: server) }

    /// Sends a form as a page of ours would: with the secret from the page at `from`.
    func post(
        _ path: String, _ fields: [String: String] = [:], from page: String = "/aturan", at server: RunningServer
    ) throws -> Answer {
        let key = try get(page, at: server).formKey
        return try send("POST", path, form: fields.merging(["_kunci": key]) { $1 }, at: server)
    }

    /// Sends the form of a page with what is typed into it.
    func fill(
        _ page: String, to action: String? = nil, _ values: [String: String] = [:], at server: RunningServer
    ) throws -> Answer {
        let shown = try get(page, at: server)
        guard let form = shown.form(action ?? page) else { throw NoForm(page: page, status: shown.status.code) }
        return try send(form, values, at: server)
    }

    func send(_ form: PageForm, _ values: [String: String] = [:], at server: RunningServer) throws -> Answer {
        try send("POST", form.action, form: form.values.merging(values) { $1 }, at: server)
    }

    struct NoForm: Error {
        let page: String
        let status: Int
    }

    /// Comes in, with the second step where the account of a sample has one.
    @discardableResult
    func signIn(_ login: String, _ password: String = SampleRegister.password, at server: RunningServer) throws
        -> Answer
    {
        let answer = try post("/masuk", ["akun": login, "sandi": password], from: "/masuk", at: server)
        guard let next = answer.location, next.hasPrefix("/masuk/kode") else { return answer }
        let now = Int64(Date().timeIntervalSince1970 * 1_000)
        let code = TimeCode.practice(login).code(at: TimeCode.step(at: now))
        return try post("/masuk/kode", ["kode": code], from: next, at: server)
    }

    /// Sends bytes, such as a piece of a file.
    func send(
        _ path: String, _ bytes: [UInt8], key: String, at server: RunningServer
    ) throws -> Answer {
        let head = ["X-Tepat-Key: \(key)", "Accept: application/json"]
        return try send("POST", path, head, "application/octet-stream", String(decoding: bytes, as: UTF8.self), server)
    }

    private func send(
        _ method: String, _ path: String, form: [String: String]? = nil, at server: RunningServer
    ) throws -> Answer {
        let body = form.map { formEncoded($0.map { ($0, $1) }) }
        return try send(method, path, [], "application/x-www-form-urlencoded", body, server)
    }

    private func send(
        _ method: String, _ path: String, _ more: [String], _ kind: String, _ body: String?, _ server: RunningServer
    ) throws -> Answer {
        guard let line = HTTPLine(port: server.port) else { throw NobodyListens() }
        var head = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1", "Connection: close"] + more
        if !jar.isEmpty { head.append("Cookie: " + jar.map { "\($0)=\($1)" }.joined(separator: "; ")) }
        if let body { head += ["Content-Type: \(kind)", "Content-Length: \(body.utf8.count)"] }
        line.send(head.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? ""))
        return try read(line.rest())
    }

    struct NobodyListens: Error {}

    /// What came back, the cookies kept.
    private func read(_ text: String) throws -> Answer {
        guard let end = text.firstRange(of: "\r\n\r\n") else { throw NobodyListens() }
        let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        let code = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        var headers = HTTPFields()
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard let first = parts.first, let name = HTTPField.Name(String(first)) else { continue }
            headers.append(HTTPField(name: name, value: parts.last?.trimmingCharacters(in: .whitespaces) ?? ""))
        }
        for cookie in headers[values: .setCookie] {
            let parts = cookie.split(separator: ";")
            guard let pair = parts.first?.split(separator: "=", maxSplits: 1), let name = pair.first else { continue }
            jar[String(name)] =
                parts.contains { $0.hasSuffix("Max-Age=0") } ? nil : String(pair.dropFirst().first ?? "")
        }
        var body = Array(text[end.upperBound...].utf8)
        if headers[.transferEncoding] == "chunked" { body = Self.unchunked(body) }
        return Answer(status: HTTPResponse.Status(code: code), headers: headers, bytes: body)
    }

    private static func unchunked(_ bytes: [UInt8]) -> [UInt8] {
        var (rest, whole) = (bytes[...], [UInt8]())
        while let end = rest.firstIndex(of: UInt8(ascii: "\r")),
            let count = Int(String(decoding: rest[..<end], as: UTF8.self), radix: 16), count > 0
        {
            whole += rest[(end + 2)...].prefix(count)
            rest = rest.dropFirst(end - rest.startIndex + 4 + count)
        }
        return whole
    }
}
