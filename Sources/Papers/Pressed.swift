/// What a paper came to.
package struct Pressed: Sendable, Equatable {
    package let pages: Int
    package let bytes: Int
}
