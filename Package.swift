// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with. Warnings are errors on our own code only.
var strict: [SwiftSetting] {
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .treatAllWarnings(as: .error),
    ]
}

let package = Package(
    name: "tepat",
    products: [.executable(name: "tepat", targets: ["tepat"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CCrypt", pkgConfig: "libcrypt", providers: [.apt(["libcrypt-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CXlsx", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .target(name: "Assets"),
        .target(name: "Rules", swiftSettings: strict),
        .target(name: "Linkage", swiftSettings: strict),
        .target(name: "Simulation", swiftSettings: strict),
        .target(name: "Sheets", dependencies: ["CXlsx", "CZip", "CExpat"], swiftSettings: strict),
        .target(name: "Postgres", dependencies: ["CLibPQ"], swiftSettings: strict),
        .target(
            name: "Storage",
            dependencies: [
                "Postgres",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Registry",
            dependencies: ["Storage", "Rules", "Linkage", "Papers", "Sheets", "Assets", "COpenSSL", "CCrypt"],
            swiftSettings: strict
        ),
        .target(name: "HTML", swiftSettings: strict),
        .target(name: "Papers", dependencies: ["HTML", "CQREncode"], swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "Registry", "HTML", "Papers", "Assets", "CZlib", "CQREncode",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "tepat",
            dependencies: [
                "Linkage", "Registry", "Rules", "Simulation", "Storage", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "TepatTesting",
            dependencies: [
                "Papers", "Postgres", "Registry", "Rules", "Storage", "Web",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ],
            path: "Tests/TepatTesting",
            swiftSettings: strict
        ),
        .testTarget(
            name: "RulesTests", dependencies: ["Rules", "Linkage"], exclude: ["Cases"], swiftSettings: strict),
        .testTarget(name: "PapersTests", dependencies: ["Papers", "TepatTesting"], swiftSettings: strict),
        .testTarget(name: "LinkageTests", dependencies: ["Linkage"], swiftSettings: strict),
        .testTarget(
            name: "StorageTests", dependencies: ["Postgres", "Storage", "TepatTesting"], swiftSettings: strict),
        .testTarget(name: "SheetsTests", dependencies: ["Sheets", "TepatTesting"], swiftSettings: strict),
        .testTarget(
            name: "RegistryTests",
            dependencies: [
                "TepatTesting", "Simulation", "Rules", "Sheets", "Storage", "Registry", "Linkage", "Papers",
            ],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "TepatTesting", "Web", "HTML", "Registry", "Sheets", "Papers",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "Scenarios",
            dependencies: [
                "TepatTesting", "Registry", "tepat", .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            exclude: ["Golden"],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
