import Storage

extension Registry {
    /// Under which a device keeps what it could not send yet of a meeting: 64 hexadecimal digits, the same whenever the
    /// account opens the meeting again, and nobody else's. It comes with the page and is kept nowhere, so that what
    /// lies on a device cannot be read without it. Nil: a register in memory has none.
    package func deviceKey(of deliberation: RecordID, by actor: Actor) throws -> String? {
        guard database.path != nil else { return nil }
        let signature = try signingKey().sign("layar musyawarah|\(actor.account)|\(deliberation)")
        return signature.isEmpty ? nil : Digest.sha256(signature)
    }
}
