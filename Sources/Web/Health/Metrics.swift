import Registry

/// All that is counted, as `/metrics` shows it. Nobody's data, and no address.
struct Metrics {
    let site: Site
    private var out = MetricsText()

    init(site: Site) { self.site = site }

    /// What the database is asked for is left out where it does not answer: the rest says so.
    static func text(of site: Site) async -> String {
        var metrics = Metrics(site: site)
        metrics.server()
        metrics.requests()
        metrics.database()
        await metrics.jobs()
        metrics.process()
        return metrics.out.text
    }

    private mutating func server() {
        out.family("tepat_build_info", .gauge, "The version that runs.")
        out.sample("tepat_build_info", ["version": site.settings.version], 1)
        let uptime = Double((ContinuousClock.now - site.state.startedAt).nanoseconds) / 1e9
        out.single("tepat_uptime_seconds", .gauge, "Since the server began.", uptime)
        out.single("tepat_draining", .gauge, "1 while the server stops.", site.state.isDraining ? 1 : 0)
    }

    private mutating func requests() {
        let requests = site.state.requests
        out.single(
            "tepat_http_requests_in_flight", .gauge, "Requests that are not answered yet.", requests.inFlight)
        let name = "tepat_http_request_duration_seconds"
        out.family(name, .histogram, "Until the answer began, by the route's pattern and kind of status.")
        for (key, times) in requests.all {
            var sum = 0
            for (bound, count) in zip(RequestCounts.bounds, times.buckets) {
                sum += count
                bucket(name, key, "\(bound)", sum)
            }
            bucket(name, key, "+Inf", times.count)
            let labels: KeyValuePairs = ["route": key.route, "method": key.method, "status": key.status]
            out.sample(name + "_sum", labels, Double(times.nanoseconds) / 1e9)
            out.sample(name + "_count", labels, times.count)
        }
    }

    private mutating func bucket(_ name: String, _ key: RequestCounts.Key, _ bound: String, _ count: Int) {
        out.sample(
            name + "_bucket", ["route": key.route, "method": key.method, "status": key.status, "le": bound], count)
    }

    private mutating func database() {
        guard let now = site.registry.databaseFigures else { return }
        out.family("tepat_database_transactions_total", .counter, "Transactions, by what became of them.")
        for (kind, outcome, count) in now.transactions {
            out.sample("tepat_database_transactions_total", ["kind": kind, "outcome": outcome], count)
        }
        out.single("tepat_database_retries_total", .counter, "Transactions that were run again.", now.retries)
        out.single("tepat_database_waits_total", .counter, "Times a connection was asked for.", now.waits)
        out.single(
            "tepat_database_wait_seconds_total", .counter, "Spent waiting for a connection.", now.waitedSeconds)
        out.family("tepat_database_connections", .gauge, "Connections at work, open, and allowed.")
        for (state, count) in now.connections {
            out.sample("tepat_database_connections", ["state": state], count)
        }
    }

    private mutating func jobs() async {
        let registry = site.registry
        let counts = await patiently(atMost: site.settings.databasePatience) { try? await registry.jobCounts() } ?? nil
        out.single("tepat_database_up", .gauge, "1 if the database answered.", counts == nil ? 0 : 1)
        if let counts {
            out.family("tepat_jobs", .gauge, "Jobs that wait, run, or have failed.")
            for job in counts {
                out.sample("tepat_jobs", ["lane": job.lane.rawValue, "state": job.state.rawValue], job.count)
            }
        }
        out.single(
            "tepat_audit_waiting", .gauge, "Entries of the audit trail that are not on the disk yet.",
            registry.auditWaiting)
        out.single("tepat_disk_free_bytes", .gauge, "Left where the store's files lie.", registry.freeBytes)
    }

    private mutating func process() {
        let figures = ProcessFigures.now()
        out.single(
            "process_resident_memory_bytes", .gauge, "Memory that the process holds.", figures.residentBytes)
        out.single("process_open_fds", .gauge, "Files and sockets that are open.", figures.openFiles)
        out.single("process_max_fds", .gauge, "And how many there may be.", figures.mostFiles)
        out.single(
            "process_cpu_seconds_total", .counter, "Time of the processors used.", figures.processorSeconds)
    }
}
