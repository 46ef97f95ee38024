import Linkage
import Storage

extension FamilyRecord {
    /// Makes a family that is present findable by its address.
    func insertAddressWords(in db: any Connection) throws {
        guard status == .present else { return }
        for word in addressKeys {
            try db.execute(
                """
                INSERT INTO family_address (home, word, village, family)
                VALUES (\(key.home), \(word), \(village), \(key.id)) ON CONFLICT DO NOTHING
                """)
        }
    }

    func deleteAddressWords(in db: any Connection) throws {
        for word in addressKeys {
            try db.execute(
                """
                DELETE FROM family_address WHERE home = \(key.home) AND word = \(word) AND village = \(village)
                AND family = \(key.id)
                """)
        }
    }

    private var addressKeys: [Int64] { AddressKey.keys(address: address, hamlet: hamlet, rt: rt, rw: rw) }
}
