/// The forms of a page, read as a browser would read them.
package struct PageForm: Sendable {
    package var action: String
    package var isPost: Bool
    /// What would be sent if nothing was touched, in order; of choices none but those already made.
    package var fields: [(name: String, value: String)]
    /// Every value that a choice offers.
    package var offered: [(name: String, value: String)]

    package init(
        action: String, isPost: Bool = true, fields: [(name: String, value: String)] = [],
        offered: [(name: String, value: String)] = []
    ) {
        (self.action, self.isPost, self.fields, self.offered) = (action, isPost, fields, offered)
    }

    /// What would be sent, the last of a name counting.
    package var values: [String: String] { Dictionary(fields) { _, last in last } }
}

extension Answer {
    package var forms: [PageForm] {
        Tag.all(in: body).reduce(into: [Reading]()) { forms, tag in
            if tag.name == "form" {
                forms.append(
                    Reading(
                        form: PageForm(
                            action: tag["action"] ?? "", isPost: tag["method"] == "post", fields: [], offered: [])))
            } else if !forms.isEmpty {
                forms[forms.count - 1].read(tag)
            }
        }.map(\.form)
    }

    /// The form that is sent to an address.
    package func form(_ action: String) -> PageForm? { forms.first { $0.action == action } }
}

private struct Reading {
    var form: PageForm
    private var select = ""
    private var isOpen = true
    private var isFirstOption = false

    init(form: PageForm) { self.form = form }

    mutating func read(_ tag: Tag) {
        guard isOpen else { return }
        switch tag.name {
        case "/form": isOpen = false
        case "input":
            guard let name = tag["name"] else { return }
            let value = tag["value"] ?? "on"
            switch tag["type"] {
            case "radio", "checkbox":
                form.offered.append((name, value))
                if tag["checked"] != nil { form.fields.append((name, value)) }
            default: form.fields.append((name, tag["value"] ?? ""))
            }
        case "button":
            if let name = tag["name"] { form.offered.append((name, tag["value"] ?? "")) }
        case "textarea":
            if let name = tag["name"] { form.fields.append((name, tag.following)) }
        case "select":
            select = tag["name"] ?? ""
            form.fields.append((select, ""))
            isFirstOption = true
        case "option":
            let value = tag["value"] ?? ""
            form.offered.append((select, value))
            defer { isFirstOption = false }
            if tag["selected"] != nil || isFirstOption, let place = form.fields.lastIndex(where: { $0.name == select })
            {
                form.fields[place].value = value
            }
        default: break
        }
    }
}

/// One tag with its attributes, and the text up to the next.
private struct Tag {
    var name: String
    var attributes: [String: String]
    var following: String

    subscript(attribute: String) -> String? { attributes[attribute] }

    static func all(in html: String) -> [Tag] {
        html.split(separator: "<").dropFirst().compactMap { piece in
            // Inside quotes `>` is escaped, so the first one ends the tag.
            let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
            guard let head = parts.first else { return nil }
            let name = head.prefix { $0 != " " && $0 != "\n" }
            var attributes: [String: String] = [:]
            var rest = head.dropFirst(name.count)
            while let word = rest.firstIndex(where: { $0 != " " && $0 != "\n" }) {
                rest = rest[word...]
                let key = rest.prefix { $0 != "=" && $0 != " " && $0 != "\n" }
                rest = rest.dropFirst(key.count)
                guard rest.hasPrefix("=\"") else { attributes[String(key)] = ""; continue }
                let value = rest.dropFirst(2).prefix { $0 != "\"" }
                rest = rest.dropFirst(value.count + 3)
                attributes[String(key)] = decoded(String(value))
            }
            return Tag(
                name: String(name), attributes: attributes,
                following: decoded(parts.count > 1 ? String(parts[1]) : ""))
        }
    }

    private static func decoded(_ text: String) -> String {
        guard text.utf8.contains(0x26) else { return text }  // &
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
            $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1)
        }
    }
}
