extension Registry {
    /// Writes down, in its turn, that somebody asked for what their role may not do.
    ///
    /// - Parameter what: the pattern of the address, never the address itself.
    package func noteRefusal(_ permission: Permission, of what: String, by actor: Actor) {
        note(
            .refused, by: actor, place: actor.grants.first?.region ?? .nation, object: "akun \(actor.account)",
            detail: "\(permission.rawValue) \(what)")
    }
}
